// swift-tools-version: 6.1
import PackageDescription

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// What every target is compiled with: the language features the next Swift makes the default.
let settings: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

/// What the transport for servers brings, behind the trait of the package.
let serverTransport: [Target.Dependency] = [
    ("AsyncHTTPClient", "async-http-client"), ("NIOCore", "swift-nio"), ("NIOPosix", "swift-nio"),
    ("NIOHTTP1", "swift-nio"),
    ("NIOSSL", "swift-nio-ssl"),
].map { .product(name: $0.0, package: $0.1, condition: .when(traits: ["AsyncHTTPClient"])) }

let package = Package(
    name: "swift-service-generator",
    platforms: [.macOS(.v15), .iOS(.v18), .tvOS(.v18), .watchOS(.v11), .visionOS(.v2)],
    products: [
        .executable(name: "service-generator", targets: ["service-generator"]),
        .plugin(name: "ServiceGeneratorPlugin", targets: ["ServiceGeneratorPlugin"]),
        .plugin(name: "ServiceGeneratorCommand", targets: ["ServiceGeneratorCommand"]),
        .library(name: "ServiceRuntime", targets: ["ServiceRuntime"]),
        .library(name: "AsyncHTTPClientTransport", targets: ["AsyncHTTPClientTransport"]),
        .library(name: "ServiceTesting", targets: ["ServiceTesting"]),
    ],
    traits: [
        .trait(
            name: "AsyncHTTPClient",
            description: "The transport for servers, which brings async-http-client and SwiftNIO."),
        .default(enabledTraits: ["AsyncHTTPClient"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-crypto", "3.12.3"..<"5.0.0"),
        .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(url: "https://github.com/apple/swift-nio-ssl", from: "2.37.6"),
        .package(url: "https://github.com/swift-server/async-http-client", from: "1.37.0"),
        .package(url: "https://github.com/swiftlang/swift-docc-plugin", from: "1.5.0"),
    ],
    targets: [
        // The generator, each module depending only on those above it.
        .systemLibrary(
            name: "CLibYAML", pkgConfig: "yaml-0.1",
            providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
        .systemLibrary(
            name: "CZlib", pkgConfig: "zlib",
            providers: [.apt(["zlib1g-dev"])]),
        .target(name: "ServiceModel"),
        .target(name: "EmbeddedTemplates"),
        .target(name: "ModelReaders", dependencies: ["ServiceModel", "EmbeddedTemplates", "CLibYAML", "CZlib"]),
        .target(name: "ModelWriters", dependencies: ["ServiceModel"]),
        .target(name: "Documentation"),
        .target(name: "TemplateEngine"),
        .target(
            name: "SwiftGeneration",
            dependencies: ["ServiceModel", "Documentation", "TemplateEngine"]),
        .target(
            name: "ReferenceGeneration",
            dependencies: ["ServiceModel", "ModelReaders", "Documentation", "TemplateEngine", "SwiftGeneration"]),
        .target(
            name: "ServiceGenerator",
            dependencies: [
                "ServiceModel", "ModelReaders", "ModelWriters", "TemplateEngine", "EmbeddedTemplates",
                "SwiftGeneration", "ReferenceGeneration",
            ]),
        .executableTarget(
            name: "service-generator",
            dependencies: [
                "ServiceGenerator",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]),

        // What runs the command for targets of other packages.
        .plugin(name: "ServiceGeneratorPlugin", capability: .buildTool(), dependencies: ["service-generator"]),
        .plugin(
            name: "ServiceGeneratorCommand",
            capability: .command(
                intent: .custom(verb: "generate-service", description: "Generates clients into committed files."),
                permissions: [
                    .writeToPackageDirectory(reason: "It writes the clients of models into folders of your package.")
                ]),
            dependencies: ["service-generator"]),

        // The runtime, which shares no target with the generator but the system's zlib.
        .target(
            name: "ServiceRuntime",
            dependencies: [
                "CZlib",
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Logging", package: "swift-log"),
            ]),
        .target(
            name: "AsyncHTTPClientTransport",
            dependencies: [
                "ServiceRuntime",
                .product(name: "HTTPTypes", package: "swift-http-types"),
            ] + serverTransport),
        .target(
            name: "ServiceTesting",
            dependencies: [
                "ServiceRuntime",
                .product(name: "HTTPTypes", package: "swift-http-types"),
            ]),
    ],
    swiftLanguageModes: [.v6]
)

// What the generator writes for the models of this repository: each client a target that compiles.
let generatedClients = [
    "Captions", "CodableInventory", "ContactCenter", "Inventory", "Ledger", "MailingLists", "Observatory",
    "PhotoArchive",
    "Telemetry", "Ticker", "Weather",
]
for client in generatedClients {
    package.targets.append(.target(name: client, dependencies: ["ServiceRuntime"], path: "Generated/\(client)"))
}

/// A module's tests, in the folder of its name.
func tests(_ module: String, _ dependencies: [Target.Dependency] = [], resources: [Resource]? = nil) -> Target {
    .testTarget(
        name: "\(module)Tests", dependencies: [.byName(name: module)] + dependencies, path: "Tests/\(module)Tests",
        resources: resources)
}

let http: Target.Dependency = .product(name: "HTTPTypes", package: "swift-http-types")
package.targets += [
    .target(name: "TestSupport", path: "Tests/TestSupport"),
    tests("ServiceModel", ["ModelReaders"]),
    tests("ModelReaders", ["ServiceModel", "CZlib", "TestSupport"]),
    tests("ModelWriters", ["ModelReaders", "ServiceModel", "TestSupport"]),
    tests("Documentation"),
    tests("TemplateEngine"),
    tests("SwiftGeneration", ["ServiceModel", "ModelReaders", "TemplateEngine", "EmbeddedTemplates", "TestSupport"]),
    tests(
        "ReferenceGeneration",
        ["Documentation", "ServiceModel", "ModelReaders", "TemplateEngine", "EmbeddedTemplates", "TestSupport"]),
    tests(
        "ServiceGenerator", ["ServiceModel", "SwiftGeneration", "TemplateEngine", "TestSupport", "service-generator"]),
    tests(
        "ServiceRuntime",
        [
            "ServiceTesting", "CZlib", http, .product(name: "Crypto", package: "swift-crypto"),
            .product(name: "Logging", package: "swift-log"),
        ]),
    tests("AsyncHTTPClientTransport", ["ServiceRuntime", "ServiceTesting", http] + serverTransport),
    tests("ServiceTesting", ["ServiceRuntime", http]),
    .testTarget(
        name: "GeneratedTests",
        dependencies: [
            "ServiceRuntime", "ServiceTesting", "AsyncHTTPClientTransport", "ServiceGenerator", "SwiftGeneration",
            "ReferenceGeneration", "ServiceModel", http,
        ]
            + generatedClients.map { .byName(name: $0) }),
]

// The official protocol tests: what writes them, what they compare with, and the tests of both.
package.targets += [
    .executableTarget(
        name: "ProtocolTestGenerator",
        dependencies: [
            "ModelReaders", "ServiceModel", "TemplateEngine", "EmbeddedTemplates", "SwiftGeneration",
            .product(name: "ArgumentParser", package: "swift-argument-parser"),
        ], path: "Tests/Conformance/ProtocolTestGenerator"),
    .target(
        name: "ProtocolTestSupport", dependencies: ["ServiceRuntime", "ServiceTesting", http],
        path: "Tests/Conformance/ProtocolTestSupport"),
    tests("ProtocolTestGenerator", ["ModelReaders", "ServiceModel", "SwiftGeneration"]),
    tests("ProtocolTestSupport", ["ServiceRuntime", "ServiceTesting", "Weather", http]),
    .testTarget(
        name: "WeatherProtocolTests", dependencies: ["ProtocolTestSupport", "ServiceRuntime", "Weather"],
        path: "Tests/Conformance/ExampleTests", exclude: ["weather-protocol-tests.yaml"]),
]

// Clients of real services, generated into an ignored folder by Tests/run before it sets this variable.
if getenv("SERVICE_GENERATOR_END_TO_END") != nil {
    let clients = [
        "CloudFormation", "CloudWatch", "Connect", "DynamoDB", "EC2", "IAM", "KMS", "Lambda", "Route53", "S3", "SNS",
        "SQS",
        "SQSQuery", "STS",
    ]
    for client in clients {
        package.targets.append(
            .target(name: client, dependencies: ["ServiceRuntime"], path: "Tests/EndToEnd/Clients/\(client)"))
    }
    package.targets.append(
        .testTarget(
            name: "EndToEndTests",
            dependencies: [
                "ServiceRuntime", "AsyncHTTPClientTransport", "Captions", http,
                .product(name: "Crypto", package: "swift-crypto"),
            ] + serverTransport + clients.map { .byName(name: $0) },
            path: "Tests/EndToEnd/EndToEndTests"))
}

// The services whose official tests Tests/Conformance/protocol-tests has written into an ignored folder before it sets this
// variable. They are the only tests then.
if let services = getenv("SERVICE_GENERATOR_PROTOCOL_TESTS") {
    package.targets.removeAll { $0.type == .test }
    for service in String(cString: services).split(separator: ",") {
        let folder = "Tests/Conformance/Services/\(service)"
        package.targets += [
            .target(name: "\(service)UnderTest", dependencies: ["ServiceRuntime"], path: "\(folder)/Client"),
            .testTarget(
                name: "\(service)ProtocolTests",
                dependencies: ["ProtocolTestSupport", "ServiceRuntime", .byName(name: "\(service)UnderTest")],
                path: "\(folder)/Tests"),
        ]
    }
}

for target in package.targets where target.type != .system && target.type != .plugin {
    target.swiftSettings = settings + (target.swiftSettings ?? [])
}
