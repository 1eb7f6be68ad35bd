import ServiceModel

/// Plans the pages of a service's classes and enumerations: what they are called and say, before it is laid out.
struct IOSPlanner: Sendable {
    let service: ReferenceService
    let overrides: IOSOverrides
    let names: IOSNames
    let types: IOSTypes

    init(_ service: ReferenceService, overrides: IOSOverrides) {
        self.service = service
        self.overrides = overrides
        let name = service.sdkID.pascalCased
        names = IOSNames(
            prefix: overrides.prefix ?? (service.isOfAWS ? "AWS" : "") + name, properties: overrides.properties,
            shapes: overrides.shapes)
        types = IOSTypes(service: service.service, names: names)
    }

    var title: String { overrides.title ?? service.fullName }

    /// A property of a class.
    struct Property {
        let name: String
        let member: Member
        let type: IOSType
    }

    /// The properties of a structure or union, sorted by the names of their members, in which capitals come first.
    func properties(of shape: Shape) -> [Property] {
        let members = shape.members.sorted { Array($0.name.utf8).lexicographicallyPrecedes(Array($1.name.utf8)) }
        return zip(members, names.propertyNames(members)).map {
            Property(name: $1, member: $0, type: types.type(of: $0.target))
        }
    }

    /// The cases of an enumeration, the first of which has no member.
    func cases(of shape: Shape) -> [(name: EnumerationCases.Case, member: Member?)] {
        let values = shape.members.map { member in
            shape.kind == .intEnum ? member.name : member.traits.string(.enumValue) ?? member.name
        }
        let cases = EnumerationCases.cases(of: values, given: overrides.values[shape.id.name] ?? [:])
        return cases.enumerated().map { ($1, $0 == 0 ? nil : shape.members[$0 - 1]) }
    }

    /// The names of members that the text of a structure which is no input ends with.
    func requiredMembers(of entry: ClosureShape) -> [String] {
        guard !entry.usage.contains(.operationInput) else { return [] }
        return entry.shape.members.filter { $0.traits.has(.required) }.map(\.name)
    }
}
