import Dispatch
import Foundation

/// A Python server that runs beside the tests, until the process of the tests ends.
///
/// The server holds on to its standard input and leaves when that ends, so that it goes with the tests even where they
/// crash.
final class ServerProcess: Sendable {
    /// Where the server is reached.
    let port: Int
    private let process: Process
    private let input: Pipe

    private init(port: Int, process: Process, input: Pipe) {
        self.port = port
        self.process = process
        self.input = input
    }

    deinit {
        process.terminate()
    }

    /// Starts a script of the folder `Servers`, which prints its port as soon as it answers.
    /// - Throws: ``ServerFailure`` where it does not start, with what it wrote and what to do about it.
    static func start(_ script: String) async throws -> ServerProcess {
        try await withCheckedThrowingContinuation { continuation in
            // The first line takes a second to come, for which none of Swift's threads should be blocked.
            DispatchQueue.global().async {
                continuation.resume(with: Result { try launch(script) })
            }
        }
    }

    private static func launch(_ script: String) throws -> ServerProcess {
        let python = ProcessInfo.processInfo.environment["SERVICE_GENERATOR_PYTHON"] ?? "python3"
        let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "Servers")
        let (input, output) = (Pipe(), Pipe())
        let messages = try TemporaryFile()
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = [python, "-B", folder.appending(path: script).path(percentEncoded: false)]
        process.standardInput = input
        process.standardOutput = output
        process.standardError = messages.handle
        try process.run()
        let line = firstLine(output.fileHandleForReading)
        guard let port = Int(line) else {
            process.terminate()
            throw ServerFailure(script: script, python: python, output: line + messages.contents())
        }
        return ServerProcess(port: port, process: process, input: input)
    }

    private static func firstLine(_ handle: FileHandle) -> String {
        var line: [UInt8] = []
        while let byte = handle.readData(ofLength: 1).first, byte != UInt8(ascii: "\n") {
            line.append(byte)
        }
        return String(decoding: line, as: UTF8.self)
    }
}

/// A server did not start.
struct ServerFailure: Error, CustomStringConvertible {
    let script: String
    let python: String
    let output: String

    var description: String {
        """
        Tests/EndToEnd/Servers/\(script) does not start. It needs the packages of Tests/requirements.txt:
            \(python) -m pip install -r Tests/requirements.txt
        or a Python that has them, named by SERVICE_GENERATOR_PYTHON. What it said:
        \(output)
        """
    }
}

/// A file without a name, for what a process writes to its standard error.
private struct TemporaryFile {
    let handle: FileHandle

    init() throws {
        let location = FileManager.default.temporaryDirectory.appending(path: "server-\(UUID().uuidString)")
        try Data().write(to: location)
        handle = try FileHandle(forUpdating: location)
        try FileManager.default.removeItem(at: location)
    }

    func contents() -> String {
        try? handle.seek(toOffset: 0)
        return String(decoding: (try? handle.readToEnd()) ?? Data(), as: UTF8.self)
    }
}
