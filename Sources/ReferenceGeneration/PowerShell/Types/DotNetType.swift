/// A .NET type as a cmdlet's page shows it.
struct DotNetType: Sendable, Equatable {
    /// The type's name alone, with `[]` behind it for an array: `String[]`.
    let name: String
    /// The name with its namespace: `System.String[]`.
    let fullName: String

    init(_ name: String, in namespace: String) {
        self.name = name
        fullName = "\(namespace).\(name)"
    }

    private init(name: String, fullName: String) {
        self.name = name
        self.fullName = fullName
    }

    var array: DotNetType { DotNetType(name: "\(name)[]", fullName: "\(fullName)[]") }

    static let bytes = DotNetType(name: "byte[]", fullName: "System.Byte[]")
    static let string = DotNetType("String", in: "System")
    static let boolean = DotNetType("Boolean", in: "System")
    static let hashtable = DotNetType("Hashtable", in: "System.Collections")
    static let object = DotNetType("Object", in: "System")
    static let switchParameter = DotNetType("SwitchParameter", in: "System.Management.Automation")
}
