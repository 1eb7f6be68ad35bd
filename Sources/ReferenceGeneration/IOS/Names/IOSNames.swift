import ServiceModel

/// The names that shapes and members have in Objective-C.
struct IOSNames: Sendable {
    /// What the names of all classes and enumerations begin with: `AWSConnect`.
    let prefix: String
    /// Names of members that become others, by the name with a capital first letter: `Description` → `detail`.
    let properties: [String: String]
    /// Names of shapes that become others: `Type` → `Types`.
    let shapes: [String: String]

    /// The class or enumeration of a shape's name.
    func typeName(_ name: String) -> String {
        let name = name.withUpperCaseFirst
        return prefix + (shapes[name] ?? IOSNames.replacingCopy(in: name, by: "Replicate"))
    }

    /// The names of a structure's properties, no two of which are the same, in the order of the members.
    func propertyNames(_ members: [Member]) -> [String] {
        var names = UniqueNames(matchesCase: true)
        return members.map { names.unique(propertyName($0.name)) }
    }

    /// The property of a member's name: its first letter lower case, unless the second is upper case too.
    func propertyName(_ member: String) -> String {
        let capitalized = member.withUpperCaseFirst
        if let name = properties[capitalized] { return name }
        let name = IOSNames.latest(in: IOSNames.replacingCopy(in: capitalized, by: "Replicate"))
        let bytes = name.utf8.prefix(2)
        let beginsWithAbbreviation = bytes.count == 2 && bytes.allSatisfy(\.isUpperCaseLetter) && member == capitalized
        let property = beginsWithAbbreviation ? name : name.withLowerCaseFirst
        return IOSNames.reserved.contains(property) ? "\(property)Value" : property
    }

    // The names of methods that begin with these words give ownership away, which properties must not.

    private static func replacingCopy(in name: String, by word: String) -> String {
        beginsWithWord(name, "Copy") ? word + name.dropFirst(4) : name
    }

    private static func latest(in name: String) -> String {
        beginsWithWord(name, "New") && name.utf8.count > 3 ? "Latest" + name.dropFirst(3) : name
    }

    private static func beginsWithWord(_ name: String, _ word: String) -> Bool {
        guard name.hasPrefix(word) else { return false }
        return name.utf8.dropFirst(word.utf8.count).first.map { !$0.isLowerCaseLetter } ?? true
    }

    /// Words that no property may be called by: of C, of Objective-C, and what every object answers to.
    private static let reserved: Set<String> = [
        "auto", "break", "case", "char", "const", "continue", "default", "do", "double", "else", "enum", "extern",
        "float",
        "for", "goto", "if", "inline", "int", "long", "register", "restrict", "return", "short", "signed", "sizeof",
        "static",
        "struct", "switch", "typedef", "union", "unsigned", "void", "volatile", "while", "BOOL", "NO", "NULL", "Nil",
        "SEL",
        "YES", "alloc", "bycopy", "byref", "class", "copy", "dealloc", "debugDescription", "description", "hash", "id",
        "in",
        "init", "inout", "mutableCopy", "new", "nil", "nonatomic", "oneway", "out", "protocol", "release", "retain",
        "self",
        "super", "superclass", "zone",
    ]
}
