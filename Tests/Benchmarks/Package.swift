// swift-tools-version: 6.1
import PackageDescription

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Measures the product against peers, side by side: a package of its own, so that no consumer fetches the peers.
let package = Package(
    name: "benchmarks",
    platforms: [.macOS(.v15)],
    dependencies: [.package(name: "swift-service-generator", path: "../..")],
    targets: [
        .target(name: "Measuring"),
        .executableTarget(
            name: "benchmarks",
            dependencies: ["Measuring", .product(name: "ServiceRuntime", package: "swift-service-generator")]),
    ],
    swiftLanguageModes: [.v6]
)

// The clients that protocols.py has generated, one for each protocol, before it sets this variable.
if let catalogs = getenv("BENCHMARK_CATALOGS") {
    let names = String(cString: catalogs).split(separator: ",").map(String.init)
    for name in names {
        package.targets.append(
            .target(
                name: name, dependencies: [.product(name: "ServiceRuntime", package: "swift-service-generator")],
                path: "Catalogs/\(name)"))
    }
    package.targets.append(
        .executableTarget(
            name: "protocols", dependencies: ["Measuring"] + names.map { .byName(name: $0) },
            exclude: ["Measured.swift.template"]))
}
