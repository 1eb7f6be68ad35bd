import Foundation
import ServiceGenerator

/// The command as SwiftPM built it, beside the tests.
enum BuiltCommand {
    /// The executable's path; `nil` where it was not built.
    static let path: String? = {
        for argument in CommandLine.arguments {
            // `…/debug/Some.xctest`, or deeper in it on macOS.
            let parts = argument.split(separator: "/", omittingEmptySubsequences: false)
            guard let bundle = parts.firstIndex(where: { $0.hasSuffix(".xctest") }) else { continue }
            let candidate = (parts[..<bundle] + ["service-generator"]).joined(separator: "/")
            if fileExists(candidate) { return candidate }
        }
        return nil
    }()

    struct Result {
        let status: Int32
        let output: String
        let error: String
    }

    static func run(_ arguments: [String], in folder: String? = nil) throws -> Result {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: path ?? "")
        process.arguments = arguments
        if let folder { process.currentDirectoryURL = URL(fileURLWithPath: folder) }
        let output = Pipe()
        let error = Pipe()
        process.standardOutput = output
        process.standardError = error
        try process.run()
        // What these tests print fits into a pipe, so that one after the other does not block.
        let outputData = output.fileHandleForReading.readDataToEndOfFile()
        let errorData = error.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return Result(
            status: process.terminationStatus, output: String(decoding: outputData, as: UTF8.self),
            error: String(decoding: errorData, as: UTF8.self))
    }
}
