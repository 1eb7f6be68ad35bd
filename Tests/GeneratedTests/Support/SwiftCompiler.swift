import Foundation

/// Type-checks generated files against the runtime as it was built for the tests.
enum SwiftCompiler {
    /// The folder of the built modules; `nil` where it is not found beside the test bundle.
    static let modules: String? = {
        for argument in CommandLine.arguments {
            guard
                let bundle = argument.split(separator: "/", omittingEmptySubsequences: false).firstIndex(where: {
                    $0.hasSuffix(".xctest")
                })
            else { continue }
            let folder = argument.split(separator: "/", omittingEmptySubsequences: false)[..<bundle].joined(
                separator: "/")
            let modules = folder + "/Modules"
            if FileManager.default.fileExists(atPath: modules + "/ServiceRuntime.swiftmodule") { return modules }
        }
        return nil
    }()

    /// The search paths of the C modules that the runtime's dependencies have.
    private static func searchPaths(_ modules: String) -> [String] {
        var arguments = ["-I", modules]
        let products = URL(fileURLWithPath: modules).resolvingSymlinksInPath().deletingLastPathComponent()
        let checkouts = products.deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent(
            "checkouts")
        let crypto = checkouts.path + "/swift-crypto/Sources"
        for name in (try? FileManager.default.contentsOfDirectory(atPath: crypto)) ?? [] {
            let include = "\(crypto)/\(name)/include"
            if FileManager.default.fileExists(atPath: include) { arguments += ["-I", include] }
        }
        for name in (try? FileManager.default.contentsOfDirectory(atPath: products.path)) ?? []
        where name.hasSuffix(".build") {
            let map = "\(products.path)/\(name)/module.modulemap"
            if FileManager.default.fileExists(atPath: map) { arguments += ["-Xcc", "-fmodule-map-file=\(map)"] }
        }
        return arguments
    }

    /// What the compiler says of the files as one module, warnings being errors; empty where all is well.
    static func check(_ files: [String]) throws -> String {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments =
            [
                "swiftc", "-typecheck", "-swift-version", "6", "-module-name", "Checked", "-package-name", "checked",
                "-warnings-as-errors",
            ]
            + ["ExistentialAny", "InternalImportsByDefault", "MemberImportVisibility"].flatMap {
                ["-enable-upcoming-feature", $0]
            }
            + searchPaths(modules ?? "") + files.sorted()
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = pipe
        try process.run()
        let output = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        return process.terminationStatus == 0 ? "" : output
    }
}
