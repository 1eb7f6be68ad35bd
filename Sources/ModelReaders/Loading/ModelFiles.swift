/// The files of one model argument, found but not read.
struct ModelFiles {
    /// The files that may say something about the model, in the order in which they are read.
    var paths: [String] = []
    /// Whether the user named the one file himself, so that it must be a model.
    var isNamed = false

    /// The names of the files beside an AWS model that belong to it, without their endings.
    static let companions = ["paginators-1", "waiters-2", "examples-1", "endpoint-rule-set-1"]
    static let awsModelName = "service-2"
    /// The generator's own file, which may lie beside a model.
    static let configurationName = "service-generator.yaml"

    /// What the names of models end with, for diagnostics.
    static let endings = ".smithy, .json, .yaml or .yml, with .gz behind it where they are compressed"

    /// How deep the files of a model may lie below the folder that is given.
    private static let maximumDepth = 32

    /// Finds the files of a model. Throws where there are none, or where it is unclear which are meant.
    init(at path: String) throws(FileError) {
        switch try FileAccess.kind(of: path) {
        case .file, .other:
            paths = [path]
            isNamed = true
        case .folder:
            try find(in: path)
            if paths.isEmpty {
                throw FileError("the folder holds no model; models are files ending in \(Self.endings)")
            }
        }
    }

    private mutating func find(in folder: String) throws(FileError) {
        let names = try FileAccess.names(in: folder)
        if let model = Self.existing(Self.awsModelName, in: names) {
            paths = [FileAccess.join(folder, model)]
            return
        }
        let versions = Self.versions(in: folder, names: names)
        if versions.count > 1 {
            throw FileError(
                "the folder holds \(versions.count) models (\(versions.joined(separator: ", "))); "
                    + "name one of them, or each"
            )
        }
        if let version = versions.first {
            try find(in: FileAccess.join(folder, version))
            return
        }
        try collect(folder, names: names, depth: 0)
    }

    /// The folders in a folder that hold an AWS model.
    private static func versions(in folder: String, names: [String]) -> [String] {
        names.filter { name in
            guard let inner = try? FileAccess.names(in: FileAccess.join(folder, name)) else { return false }
            return existing(awsModelName, in: inner) != nil
        }
    }

    private mutating func collect(_ folder: String, names: [String], depth: Int) throws(FileError) {
        for name in names {
            let path = FileAccess.join(folder, name)
            if FileAccess.isRealFolder(path) {
                guard depth < Self.maximumDepth else {
                    throw FileError("folders nest deeper than \(Self.maximumDepth); flatten them")
                }
                try collect(path, names: try FileAccess.names(in: path), depth: depth + 1)
                continue
            }
            guard Syntax(path: name) != nil, !Self.isCompanion(name), name != Self.configurationName else { continue }
            guard let kind = try? FileAccess.kind(of: path), kind == .file else { continue }
            paths.append(path)
        }
    }

    private static func isCompanion(_ name: String) -> Bool {
        companions.contains { name.hasPrefix($0 + ".") }
    }

    /// The first of the files that a name without ending can have.
    static func existing(_ name: String, in names: [String]) -> String? {
        for ending in [".json", ".json.gz", ".yaml", ".yml", ".yaml.gz", ".yml.gz"] where names.contains(name + ending)
        {
            return name + ending
        }
        return nil
    }
}

/// How a file is written, told by its ending.
enum Syntax {
    case json, yaml, smithyIDL

    init?(path: String) {
        let name = path.hasSuffix(".gz") ? String(path.dropLast(3)) : path
        if name.hasSuffix(".json") {
            self = .json
        } else if name.hasSuffix(".yaml") || name.hasSuffix(".yml") {
            self = .yaml
        } else if name.hasSuffix(".smithy") {
            self = .smithyIDL
        } else {
            return nil
        }
    }
}
