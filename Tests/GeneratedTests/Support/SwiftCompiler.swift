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

    /// The search paths of the C modules that the runtime and its dependencies have.
    private static func searchPaths(_ modules: String) -> [String] {
        let repository = URL(fileURLWithPath: #filePath).appendingPathComponent("../../../..").standardizedFileURL
        var arguments = ["-I", modules, "-I", repository.appendingPathComponent("Sources/CZlib").path]
        let products = URL(fileURLWithPath: modules).resolvingSymlinksInPath().deletingLastPathComponent()
        let checkouts = products.deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent(
            "checkouts")
        for package in (try? FileManager.default.contentsOfDirectory(atPath: checkouts.path)) ?? [] {
            let sources = "\(checkouts.path)/\(package)/Sources"
            for name in (try? FileManager.default.contentsOfDirectory(atPath: sources)) ?? [] {
                let include = "\(sources)/\(name)/include"
                if FileManager.default.fileExists(atPath: include) { arguments += ["-I", include] }
            }
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
        let arguments =
            ["-typecheck", "-module-name", "Checked", "-package-name", "checked"]
            + ["ExistentialAny", "InternalImportsByDefault", "MemberImportVisibility"].flatMap {
                ["-enable-upcoming-feature", $0]
            }
            + searchPaths(modules ?? "")
        return try compile(files, arguments)
    }

    /// What the compiler says of the files as one module that needs no other; empty where all is well.
    static func checkAlone(_ files: [String]) throws -> String {
        try compile(files, ["-typecheck", "-module-name", "Checked"])
    }

    /// Compiles the files, which need no module, as a program and runs that.
    ///
    /// - Returns: What the compiler said, empty where all is well, and what the program printed.
    static func run(_ files: [String], program: String) throws -> (complaints: String, output: String) {
        let complaints = try compile(files, ["-module-name", "Checked", "-o", program])
        if !complaints.isEmpty { return (complaints, "") }
        return ("", try run(program, []).output)
    }

    private static func compile(_ files: [String], _ arguments: [String]) throws -> String {
        let common = ["swiftc", "-swift-version", "6", "-warnings-as-errors"]
        let (status, output) = try run("/usr/bin/env", common + arguments + files.sorted())
        return status == 0 ? "" : output
    }

    /// Runs a program; gives its status and all that it writes.
    private static func run(_ program: String, _ arguments: [String]) throws -> (status: Int32, output: String) {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = arguments
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = pipe
        try process.run()
        let output = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        return (process.terminationStatus, output)
    }
}
