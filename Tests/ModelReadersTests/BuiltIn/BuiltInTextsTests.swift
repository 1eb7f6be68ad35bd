import ServiceModel
import Testing

@testable import ModelReaders

struct BuiltInTextsTests {
    @Test func aBuiltInTraitHasAKindBeforeItsModelIsParsed() {
        #expect(BuiltInTexts.kind(of: ShapeID("smithy.api#tags")) == .list)
        #expect(BuiltInTexts.kind(of: ShapeID("smithy.api#required")) == .structure)
        #expect(BuiltInTexts.kind(of: ShapeID("smithy.waiters#waitable")) == .map)
        #expect(BuiltInTexts.kind(of: ShapeID("aws.auth#cognitoUserPoolsScopes")) == .list)
        #expect(BuiltInTexts.kind(of: ShapeID("smithy.api#error")) == .enum)
        #expect(BuiltInTexts.kind(of: ShapeID("smithy.api#nothing")) == nil)
        #expect(BuiltInTexts.kind(of: ShapeID("elsewhere#tags")) == nil)
    }

    @Test func everyKnownTraitIsBuiltIn() {
        for trait in KnownTrait.allCases { #expect(BuiltInTexts.kind(of: trait.id) != nil, "\(trait.id)") }
    }
}
