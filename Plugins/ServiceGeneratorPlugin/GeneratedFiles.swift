/// The files that `service-generator generate --shards` writes, whatever the models hold: a build command names its
/// outputs before it runs.
enum GeneratedFiles {
    /// How many files operations and shapes are spread over, so that an edit of one recompiles little. Of Connect, a service of 370
    /// operations, an edit of a shape that few others use then costs a seventh of compiling the module, with 16 files a sixth to
    /// a quarter; a small service compiles no slower.
    static let shardCount = 32

    static let names =
        ["GeneratedClients.swift"] + (1...shardCount).map { "GeneratedClients\($0 < 10 ? "0" : "")\($0).swift" }
}
