/// The layout whose files are known before any model is read, as a build plugin must declare them.
package enum ShardedLayout {
    /// The shard counts that there are names for.
    package static let shardCounts = 1...99

    /// The names of the files: the clients', then each shard's.
    package static func fileNames(shardCount: Int) -> [String] {
        ["GeneratedClients.swift"]
            + (1...shardCount).map { "GeneratedClients\($0 < 10 ? "0" : "")\($0).swift" }
    }
}
