/// Paths as text, with `/` between their parts.
package enum Path {
    /// A path as seen from a folder; an absolute path is itself.
    package static func resolve(_ path: String, from folder: String) -> String {
        if path.utf8.first == slash || folder.isEmpty || folder == "." { return path }
        return folder.utf8.last == slash ? folder + path : folder + "/" + path
    }

    /// The folder that holds what the path names: `.` where the path has one part only.
    package static func folder(of path: String) -> String {
        guard let last = path.utf8.lastIndex(of: slash) else { return "." }
        return last == path.utf8.startIndex ? "/" : String(path[..<last])
    }

    /// A path as seen from a folder. Both are absolute and without `.` and `..`.
    package static func relative(_ path: String, to folder: String) -> String {
        let parts = path.split(separator: "/")
        let folderParts = folder.split(separator: "/")
        var common = 0
        while common < min(parts.count, folderParts.count), parts[common] == folderParts[common] { common += 1 }
        return (Array(repeating: "..", count: folderParts.count - common) + parts[common...]).joined(separator: "/")
    }

    /// The last part of a path.
    package static func name(of path: String) -> String {
        String(path.split(separator: "/").last ?? "")
    }

    /// What a model at a path is called in the progress line: the first part, from the end, that says more than a
    /// version or the form: `dynamodb` for `dynamodb/2012-08-10/service-2.json`.
    package static func modelName(_ path: String) -> String {
        let parts = path.split(separator: "/")
        for part in parts.reversed() {
            let stem = part.split(separator: ".", maxSplits: 1).first ?? part
            let isVersion = stem.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == UInt8(ascii: "-") }
            if stem == "service-2" || isVersion { continue }
            return String(stem)
        }
        return path
    }

    /// Says what is wrong with a path that a generated file asks for, or `nil` where it stays inside its folder.
    ///
    /// Names in models reach file names, so that a path must be plain: relative, without `.` and `..`, without control
    /// characters.
    package static func problem(withRelative path: String) -> String? {
        if path.isEmpty { return "is empty" }
        if path.utf8.first == slash { return "is absolute" }
        for byte in path.utf8 where byte < 0x20 || byte == 0x7F || byte == UInt8(ascii: "\\") {
            return "holds a character that file names must not have"
        }
        var length = 0
        var dots = 0
        // A slash ends each part; the last is followed by none of its own.
        for byte in path.utf8 {
            if byte == slash {
                if let problem = problem(withPartOf: length, dots: dots) { return problem }
                length = 0
                dots = 0
            } else {
                length += 1
                if byte == UInt8(ascii: ".") { dots += 1 }
            }
        }
        return problem(withPartOf: length, dots: dots)
    }

    /// What is wrong with a part of a path that has so many bytes, so many of them dots.
    private static func problem(withPartOf length: Int, dots: Int) -> String? {
        if length == 0 { return "has an empty part" }
        if length == dots, dots <= 2 { return "leaves its folder" }
        return length > 255 ? "has a part longer than 255 bytes" : nil
    }

    private static let slash = UInt8(ascii: "/")
}
