import ServiceModel

/// The Swift names of a shape's members: properties of a structure, cases of a union or of an enumeration.
///
/// Two members of one shape that want one name (`ON` and `on`) are told apart by a number behind the later one, and a warning
/// names both and the line of the configuration that gives a better name.
enum MemberNames {
    static func properties(
        of shape: Shape, reserving reserved: Set<String>, renames: [String: String], cache: inout [String: String],
        diagnostics: inout DiagnosticCollector
    ) -> [String] {
        var table = SymbolTable()
        var byName: [String: Member] = [:]
        var names: [String] = []
        names.reserveCapacity(shape.members.count)
        for member in shape.members {
            var name: String
            if let known = cache[member.name] {
                name = known
            } else {
                name = SwiftName.lowerCamelCase(member.name)
                cache[member.name] = name
            }
            if !renames.isEmpty, let renamed = rename(of: member, in: shape, renames) { name = renamed }
            // What the runtime already calls so keeps its name.
            if reserved.contains(name) { name += "Value" }
            let wanted = name
            var number = 2
            while table.claim(name, for: member.name) != nil {
                name = "\(wanted)_\(number)"
                number += 1
            }
            if name != wanted, let other = byName[wanted] {
                diagnostics.warning(
                    "`\(member.name)` and `\(other.name)` of `\(shape.id)` both become `\(wanted)`; the former is `\(name)` now: "
                        + "add `\(shape.id.name)$\(member.name): newName` under `renames` to name it yourself",
                    at: member.position)
            } else {
                byName[name] = member
            }
            names.append(name)
        }
        return names
    }

    private static func rename(of member: Member, in shape: Shape, _ renames: [String: String]) -> String? {
        guard let name = renames["\(shape.id.absolute)$\(member.name)"] ?? renames["\(shape.id.name)$\(member.name)"] else { return nil }
        return SwiftName.lowerCamelCase(name)
    }
}
