import ServiceModel

/// The Swift names of shapes' members: properties of a structure, cases of a union or of an enumeration.
///
/// Two members of one shape that want one name (`ON` and `on`) are told apart by a number behind the later one, and a warning
/// names both and the line of the configuration that gives a better name.
struct MemberNames {
    private let renames: [String: String]
    /// The names by the model's names of members, and by their own text.
    private var byModelName: [String: PropertyName] = [:]
    private var byText: [String: PropertyName] = [:]
    /// For each name, by its number, the shape that claimed it last, and which of its members.
    private var claims: [(shape: Int, member: Int)] = []
    private var shapeCount = 0

    init(renames: [String: String]) {
        self.renames = renames
    }

    mutating func properties(
        of shape: Shape, reserving reserved: Set<String>, diagnostics: inout DiagnosticCollector
    ) -> [PropertyName] {
        shapeCount += 1
        let members = shape.members
        var names: [PropertyName] = []
        names.reserveCapacity(members.count)
        for index in members.indices {
            let member = members[index].name
            var name = self.name(of: member)
            if !renames.isEmpty, let renamed = rename(of: member, in: shape) { name = self.name(renamed) }
            // What the runtime already calls so keeps its name.
            if reserved.contains(name.text) { name = self.name(name.text + "Value") }
            let wanted = name
            var number = 2
            while claims[name.number].shape == shapeCount {
                name = self.name("\(wanted.text)_\(number)")
                number += 1
            }
            claims[name.number] = (shapeCount, index)
            let owner = claims[wanted.number].member
            if name !== wanted, owner >= 0 {
                claims[name.number].member = -1
                diagnostics.warning(
                    "`\(member)` and `\(members[owner].name)` of `\(shape.id)` both become `\(wanted.text)`; "
                        + "the former is `\(name.text)` now: "
                        + "add `\(shape.id.name)$\(member): newName` under `renames` to name it yourself",
                    at: members[index].position)
            }
            names.append(name)
        }
        return names
    }

    /// The name that a member has by itself.
    private mutating func name(of member: String) -> PropertyName {
        if let name = byModelName[member] { return name }
        let name = name(SwiftName.lowerCamelCase(member))
        byModelName[member] = name
        return name
    }

    private mutating func name(_ text: String) -> PropertyName {
        if let name = byText[text] { return name }
        let name = PropertyName(text, number: claims.count)
        claims.append((0, -1))
        byText[text] = name
        return name
    }

    private func rename(of member: String, in shape: Shape) -> String? {
        guard let name = renames["\(shape.id.absolute)$\(member)"] ?? renames["\(shape.id.name)$\(member)"] else {
            return nil
        }
        return SwiftName.lowerCamelCase(name)
    }
}
