// swift-tools-version: 6.1
import PackageDescription

/// Uses the generator as its users do, from outside: a target for each layout, drawn in ../README.md.
let package = Package(
    name: "consumers",
    platforms: [.macOS(.v15)],
    dependencies: [
        // Calls are answered by a mock, so that no transport, and none of SwiftNIO, is built.
        .package(name: "swift-service-generator", path: "../../..", traits: []),
        .package(url: "https://github.com/swiftlang/swift-docc-plugin", from: "1.5.0"),
    ],
    targets: [
        .target(
            name: "PublicClient", dependencies: [.product(name: "ServiceRuntime", package: "swift-service-generator")],
            plugins: [.plugin(name: "ServiceGeneratorPlugin", package: "swift-service-generator")]),
        .executableTarget(
            name: "OtherModule",
            dependencies: ["PublicClient", .product(name: "ServiceTesting", package: "swift-service-generator")]),
        .executableTarget(
            name: "Committed", dependencies: [.product(name: "ServiceTesting", package: "swift-service-generator")],
            exclude: ["greeter.yaml", "service-generator.yaml"]),
        .target(
            name: "Documented", dependencies: [.product(name: "ServiceRuntime", package: "swift-service-generator")],
            plugins: [.plugin(name: "ServiceGeneratorPlugin", package: "swift-service-generator")]),
    ],
    swiftLanguageModes: [.v6]
)

// The layouts of models that the build plugin reads, each a program that makes calls.
for layout in [
    "OneModel", "SeveralModels", "LinkedFile", "LinkedFolder", "SeveralFiles", "Configured", "TemplateOverride",
    "InternalAccess", "Namespaced", "SmithyFiles",
] {
    package.targets.append(
        .executableTarget(
            name: layout,
            dependencies: [
                .product(name: "ServiceRuntime", package: "swift-service-generator"),
                .product(name: "ServiceTesting", package: "swift-service-generator"),
            ],
            plugins: [.plugin(name: "ServiceGeneratorPlugin", package: "swift-service-generator")]))
}
