/// Texts of configuration files, for the tests of the reader and of the JSON Schema.
enum ConfigurationExamples {
    /// What is right.
    static let good = [
        "{}",
        "access: package\noutput: ../Sources\ntemplates: /absolute\ndocumentation: {}",
        "services: [{model: a}, {model: [a, b]}]",
        "services: [{model: a, operations: [A, B*, com.example#C]}, {model: b, operations: {}}]",
        "services: [{model: a, operations: {keep: [A]}}, {model: b, operations: {keep: ['*'], drop: ['A?']}}]",
        "services: [{model: a, service: 'com.example#S', name: S3, namespace: N_1, protocol: restJson1}]",
        "services: [{model: a, protocol: 'smithy.protocols#rpcv2Cbor', access: internal}]",
        "services: [{model: a, renames: {A: b, A$b: _c, 'com.example#D': __1}, overloads: true}]",
        "services: [{model: a, renames: {}, conformances: []}]",
        "services: [{model: a, conformances: [Equatable, Hashable, Codable]}]",
        "services: [{model: a, documentation: {comments: false, catalog: true}}]",
        "documentation: {comments: true}",
    ]

    /// What holds a key that is unknown, at each level.
    static let unknownKeys = [
        "acces: public", "documentation: {comment: true}", "services: [{model: a, operation: [A]}]",
        "services: [{model: a, operations: {kept: [A]}}]", "services: [{model: a, documentation: {catalogs: true}}]",
        "services: [{model: a, shards: 3}]",
    ]

    /// What holds a value that cannot be, and the line and column of that value.
    static let wrongTypes: [(text: String, place: String)] = [
        ("access: 7", "1:9"), ("access: secret", "1:9"), ("output: [a]", "1:9"), ("output: ''", "1:9"),
        ("templates: {a: b}", "1:12"), ("services: a", "1:11"), ("services: [a]", "1:12"),
        ("services: [{model: 5}]", "1:20"), ("services: [{model: []}]", "1:20"),
        ("services: [{model: [5]}]", "1:21"),
        ("services: []", "1:11"), ("services: [{model: a, operations: []}]", "1:35"),
        ("services: [{model: a, name: rain}]", "1:29"),
        ("services: [{name: A}]", "1:12"), ("services: [{model: a, name: 'a b'}]", "1:29"),
        ("services: [{model: a, operations: Ping}]", "1:35"), ("services: [{model: a, operations: [1]}]", "1:36"),
        ("services: [{model: a, renames: [A]}]", "1:32"), ("services: [{model: a, renames: {A: 'b/c'}}]", "1:36"),
        ("services: [{model: a, overloads: maybe}]", "1:34"), ("services: [{model: a, service: 3}]", "1:32"),
        ("services: [{model: a, operations: {keep: Ping}}]", "1:42"),
        ("services: [{model: a, operations: {keep: []}}]", "1:42"),
        ("services: [{model: a, operations: {drop: []}}]", "1:42"),
        ("services: [{model: a, operations: {drop: [true]}}]", "1:43"),
        ("services: [{model: a, namespace: rain}]", "1:34"), ("services: [{model: a, namespace: [A]}]", "1:34"),
        ("services: [{model: a, protocol: 1}]", "1:33"), ("services: [{model: a, protocol: soap}]", "1:33"),
        ("services: [{model: a, access: 1}]", "1:31"), ("services: [{model: a, access: open}]", "1:31"),
        ("services: [{model: a, conformances: Codable}]", "1:37"),
        ("services: [{model: a, conformances: [Codeable]}]", "1:38"),
        ("services: [{model: a, conformances: [1]}]", "1:38"),
        ("services: [{model: a, documentation: true}]", "1:38"),
        ("services: [{model: a, documentation: {catalog: 1}}]", "1:48"),
        ("documentation: false", "1:16"), ("documentation: {comments: maybe}", "1:27"),
        ("- a", "1:1"), ("just text", "1:1"),
    ]
}
