/// The names of a cmdlet's parameters, no two of which are the same.
///
/// A parameter is called after its member and the one that holds it (`Tag_Key`), or after as many as it takes to tell it from
/// others; its last word is in the singular where it is no flag. The full name is its alias then.
struct ParameterNames {
    struct Name: Equatable {
        var name: String
        /// The other names by which the parameter is known.
        var aliases: [String]
    }

    /// One parameter to name.
    struct Request {
        /// The names of the members that lead to the parameter's, its own last.
        let path: [String]
        /// Whether the value is true or false, whose names keep their number.
        let isFlag: Bool
        /// The name that an override gives.
        let given: String?
    }

    /// - Parameter cmdlet: What reserved names are made other with.
    static func names(of requests: [Request], cmdlet: CmdletName) -> [Name] {
        var counts = requests.map { min($0.path.count, 2) }
        var names = zip(requests, counts).map { name($0, pathCount: $1, cmdlet) }
        // Longer names for those that are the same, until they are not or there are no longer ones.
        while let repeated = repetitions(in: names), lengthen(repeated, requests, &counts) {
            for index in repeated { names[index] = name(requests[index], pathCount: counts[index], cmdlet) }
        }
        for index in repetitions(in: names) ?? [] where requests[index].given == nil {
            names[index] = requests[index].path.joined(separator: "_")
        }
        numberRepetitions(in: &names)
        let taken = Set(names.map { $0.lowercased() })
        return zip(requests, names).map { request, name in
            let fullName = request.path.joined(separator: "_")
            let isAlias = name != fullName && !taken.contains(fullName.lowercased()) && !isReserved(fullName)
            return Name(name: name, aliases: isAlias ? [fullName] : [])
        }
    }

    private static func name(_ request: Request, pathCount: Int, _ cmdlet: CmdletName) -> String {
        if let given = request.given { return given }
        let name = request.path.suffix(pathCount).joined(separator: "_")
        let singular = request.isFlag ? name : SingularForm.ofLastPart(of: name)
        return isReserved(singular) ? replacement(for: singular, cmdlet) : singular
    }

    // MARK: Repetitions

    /// The places of names that others have too; `nil` where there are none.
    private static func repetitions(in names: [String]) -> [Int]? {
        var counts: [String: Int] = [:]
        for name in names { counts[name.lowercased(), default: 0] += 1 }
        guard counts.count < names.count else { return nil }
        return names.indices.filter { counts[names[$0].lowercased()] != 1 }
    }

    /// Takes one member more into each of these names; tells whether any has one more.
    private static func lengthen(_ indices: [Int], _ requests: [Request], _ counts: inout [Int]) -> Bool {
        var changed = false
        for index in indices where counts[index] < requests[index].path.count && requests[index].given == nil {
            counts[index] += 1
            changed = true
        }
        return changed
    }

    private static func numberRepetitions(in names: inout [String]) {
        var unique = UniqueNames(matchesCase: false)
        for index in names.indices { names[index] = unique.unique(names[index]) }
    }

    // MARK: Reserved names

    static func isReserved(_ name: String) -> Bool { reserved.contains(name.lowercased()) }

    private static func replacement(for name: String, _ cmdlet: CmdletName) -> String {
        switch name.lowercased() {
        case "force": "Force\(cmdlet.verb)"
        case "verbose": "VerboseOutput"
        case "profilename": "Profile"
        default: cmdlet.noun + name
        }
    }

    /// Names of the common parameters, their aliases, and those that every cmdlet has, in lower case.
    ///
    /// Source: Microsoft, "about_CommonParameters"; and the parameters that this module adds.
    private static let reserved: Set<String> = [
        "debug", "db", "erroraction", "ea", "errorvariable", "ev", "informationaction", "infa", "informationvariable",
        "iv",
        "outvariable", "ov", "outbuffer", "ob", "pipelinevariable", "pv", "progressaction", "proga", "verbose", "vb",
        "warningaction", "wa", "warningvariable", "wv", "whatif", "wi", "confirm", "cf",
        "accesskey", "ak", "secretkey", "sk", "secretaccesskey", "sessiontoken", "st", "region", "regiontocall",
        "profilename", "storedcredentials", "awsprofilename", "profilelocation", "awsprofileslocation",
        "profileslocation",
        "credential", "networkcredential", "endpointurl", "select", "force", "noautoiteration", "clientconfig",
    ]
}
