import ServiceModel

/// Plans the views of enumerations.
struct EnumerationViews {
    let context: PlanningContext

    func view(_ shape: Shape) -> EnumerationView {
        let documentation = ShapeDocumentation(context: context)
        let names = context.propertyNames(of: shape)
        let isInteger = shape.kind == .intEnum
        var cases: [CaseView] = []
        cases.reserveCapacity(shape.members.count)
        for (member, name) in zip(shape.members, names) {
            cases.append(
                CaseView(
                    documentation: documentation.member(member),
                    attributes: member.traits.has(.deprecated) ? Deprecation(member.traits).attribute : "",
                    name: name.escaped, payload: "", literal: literal(of: member, isInteger),
                    type: nil))
        }
        return EnumerationView(
            documentation: documentation.type(shape), access: context.access, name: context.names.declared(shape.id),
            conformances: conformances(isInteger: isInteger),
            rawType: isInteger ? "Int" : "String", cases: cases,
            allCases: isInteger ? integerCases(shape) : stringCases(shape))
    }

    /// Enumerations can be hashed anyway.
    private func conformances(isInteger: Bool) -> String {
        let names = isInteger ? "IntegerEnumeration, CaseIterable" : "StringEnumeration, CaseIterable"
        guard context.derived.isCodable else { return names }
        // Only such keys make a dictionary an object.
        return names + (isInteger ? ", Codable" : ", Codable, Swift.CodingKeyRepresentable")
    }

    private func literal(of member: Member, _ isInteger: Bool) -> String {
        isInteger ? String(member.traits[.enumValue]?.integer ?? 0) : SwiftLiteral.string(value(of: member))
    }

    private func value(of member: Member) -> String { member.traits.string(.enumValue) ?? member.name }

    private func integerCases(_ shape: Shape) -> String {
        let values = shape.members.map { literal(of: $0, true) }
        return "[\(values.joined(separator: ", "))].map(Self.init(rawValue:))"
    }

    /// Whether a value holds a separator of one byte, also as part of a longer character such as `\r\n`.
    private func holds(_ value: String, _ separator: String) -> Bool {
        value.utf8.contains { $0 == separator.utf8.first }
    }

    /// One literal that is split when asked for: an array of a thousand calls takes the compiler a minute.
    private func stringCases(_ shape: Shape) -> String {
        let values = shape.members.map { value(of: $0) }
        guard !values.isEmpty else { return "[]" }
        let separators = ["\n", "\t", "\u{1}", "\u{2}", "\u{3}"]
        // The empty text stands for no value at all.
        guard values != [""],
            let separator = separators.first(where: { separator in !values.contains { holds($0, separator) } })
        else {
            return "[\(values.map(SwiftLiteral.string).joined(separator: ", "))].map(Self.init(rawValue:))"
        }
        let joined = SwiftLiteral.string(values.joined(separator: separator))
        return separator == "\n" ? "cases(\(joined))" : "cases(\(joined), separator: \(SwiftLiteral.string(separator)))"
    }
}
