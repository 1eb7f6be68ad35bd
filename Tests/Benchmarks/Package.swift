// swift-tools-version: 6.1
import PackageDescription

/// Measures the product against peers, side by side: a package of its own, so that no consumer fetches the peers.
let package = Package(
    name: "benchmarks",
    platforms: [.macOS(.v15)],
    dependencies: [.package(name: "swift-service-generator", path: "../..")],
    targets: [
        .executableTarget(
            name: "benchmarks",
            dependencies: [.product(name: "ServiceRuntime", package: "swift-service-generator")])
    ],
    swiftLanguageModes: [.v6]
)
