/// Which model of a run writes which file, so that no two write the same one.
///
/// Common file systems do not tell upper from lower case, so that names that differ in case only clash too.
struct PathClaims {
    private var owners: [String: String] = [:]
    private(set) var paths: Set<String> = []

    /// Claims the paths for a model, all of them or none.
    ///
    /// - Throws: ``FileError`` where another model, or another file of the same one, has a path.
    mutating func claim(_ newPaths: [String], for owner: String, in folder: String) throws(FileError) {
        var claimed: Set<String> = []
        for path in newPaths {
            let key = path.lowercased()
            if let other = owners[key] {
                throw FileError(
                    .write, path: Path.resolve(path, from: folder),
                    reason:
                        "\(other == owner ? "the same model" : other) has this file in this run; "
                        + (other == owner
                            ? "name the model once" : "give one of them another name or another output folder")
                )
            }
            guard claimed.insert(key).inserted else {
                throw FileError(
                    .write, path: Path.resolve(path, from: folder),
                    reason: "\(owner) has this file twice; rename what the file is named after")
            }
        }
        for key in claimed { owners[key] = owner }
        paths.formUnion(newPaths)
    }
}
