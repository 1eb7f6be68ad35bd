/// The models in the folder of a Swift target, told from its other files by what is in them.
///
/// A model file in the folder itself is a model of its own. A folder within it that holds model files is one model, of
/// all of them and of those in its own folders. What lies beside an AWS model and belongs to it is found by its reader.
package struct TargetModels {
    /// The files of each model, in the order of their paths' bytes.
    package private(set) var models: [[String]] = []
    /// The files and folders that were met, so that what several links lead to is taken once and no circle is followed.
    private var met: Set<FileAccess.Identity> = []

    /// How deep folders are entered.
    private static let maximumDepth = 32

    /// Finds the models in a folder, following symbolic links.
    ///
    /// - Parameter excluded: folders that are not entered, such as the one that is written to.
    package init(in folder: String, excluding excluded: [String] = []) {
        for path in excluded {
            if let identity = FileAccess.identity(of: path) { met.insert(identity) }
        }
        // A link to the folder itself or to one around it is a circle.
        var ancestor = folder
        while let identity = FileAccess.identity(of: ancestor), met.insert(identity).inserted {
            ancestor = FileAccess.join(ancestor, "..")
        }
        let contents = contents(of: folder)
        models = contents.models.map { [$0] }
        for inner in contents.folders { findModel(in: inner, depth: 1) }
    }

    private mutating func findModel(in folder: String, depth: Int) {
        guard depth <= Self.maximumDepth else { return }
        let contents = contents(of: folder)
        if contents.models.isEmpty {
            for inner in contents.folders { findModel(in: inner, depth: depth + 1) }
        } else {
            var files = contents.models
            for inner in contents.folders { collect(in: inner, depth: depth + 1, into: &files) }
            models.append(files)
        }
    }

    private mutating func collect(in folder: String, depth: Int, into files: inout [String]) {
        guard depth <= Self.maximumDepth else { return }
        let contents = contents(of: folder)
        files += contents.models
        for inner in contents.folders { collect(in: inner, depth: depth + 1, into: &files) }
    }

    /// The model files and the folders in a folder that were not met before.
    private mutating func contents(of folder: String) -> (models: [String], folders: [String]) {
        var models: [String] = []
        var folders: [String] = []
        guard let names = try? FileAccess.names(in: folder) else { return (models, folders) }
        for name in names {
            let path = FileAccess.join(folder, name)
            if let kind = try? FileAccess.kind(of: path), kind == .folder {
                guard Self.mayHoldModels(name) else { continue }
                guard let identity = FileAccess.identity(of: path), met.insert(identity).inserted else { continue }
                folders.append(path)
            } else {
                guard name != ModelFiles.configurationName, ModelRecognition.isModel(path) else { continue }
                // A link that leads nowhere has no identity; its reader says so.
                if let identity = FileAccess.identity(of: path), !met.insert(identity).inserted { continue }
                models.append(path)
            }
        }
        return (models, folders)
    }

    /// Whether a folder of this name may hold models: those of resources and templates hold other files of the same
    /// endings. Hidden ones are not even listed.
    private static func mayHoldModels(_ name: String) -> Bool {
        name != "Templates" && !name.hasSuffix(".docc") && !name.hasSuffix(".xcassets")
    }
}
