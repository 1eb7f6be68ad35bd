/// The files that `service-generator generate --shards` writes, whatever the models hold: a build command names its
/// outputs before it runs.
enum GeneratedFiles {
    /// How many files operations and shapes are spread over, so that an edit of one recompiles little.
    static let shardCount = 16

    static let names =
        ["GeneratedClients.swift"] + (1...shardCount).map { "GeneratedClients\($0 < 10 ? "0" : "")\($0).swift" }
}
