/// Defaults keep to the constraints of what they are for.
///
/// Source: Smithy 2.0, "Default value constraints".
enum DefaultConstraintValidation {
    private static let event = "DefaultTrait"

    static func check(_ context: ValidationContext, diagnostics: inout DiagnosticCollector) {
        for shape in context.ownShapes where !diagnostics.isFull {
            if let value = shape.traits[.default] {
                check(value, shape, member: nil, of: shape.id, or: shape.position, context, &diagnostics)
            }
            guard shape.kind == .structure else { continue }
            for member in shape.members where member.traits.has(.default) {
                guard let value = member.traits[.default], let target = context.model[member.target] else { continue }
                check(
                    value, target, member: member, of: shape.id.appending(member: member.name), or: member.position,
                    context, &diagnostics)
            }
        }
    }

    private static func check(
        _ value: Node, _ shape: Shape, member: Member?, of owner: ShapeID, or place: SourcePosition,
        _ context: ValidationContext, _ diagnostics: inout DiagnosticCollector
    ) {
        if value.isNull { return }
        if shape.kind == .blob, let text = value.string {
            if !isBase64(text) {
                diagnostics.report(
                    .warning, "the default of `\(owner)` is no base64 text; encode the bytes so",
                    at: value.position == .none ? place : value.position, event: event, of: owner)
            }
            return
        }
        var validation = NodeValueValidation(context, subject: "the default of `\(owner)`", owner: owner, event: event)
        validation.place = place
        validation.zeroRangeSeverity = .warning
        validation.checkConstraints(value, shape, member: member, diagnostics: &diagnostics)
    }

    /// Source: RFC 4648, section 4; what fills the last group may be left out.
    private static func isBase64(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        let padding = bytes.reversed().prefix { $0 == UInt8(ascii: "=") }.count
        let digits = bytes.dropLast(padding)
        guard padding <= 2, padding == 0 || bytes.count % 4 == 0, digits.count % 4 != 1 else { return false }
        return digits.allSatisfy { byte in
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "+"), UInt8(ascii: "/"): true
            default: false
            }
        }
    }
}
