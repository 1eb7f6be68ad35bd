import Foundation

/// Python's `jsonschema`, where the Python that `SERVICE_GENERATOR_PYTHON` names, else `python3`, has it and PyYAML.
enum SchemaValidator {
    static let isAvailable: Bool = (try? run("import jsonschema, yaml", [], input: "")) != nil

    /// Whether each of several YAML texts is what a schema allows.
    ///
    /// - Parameter schema: the path of the schema, which is checked itself.
    static func judge(_ texts: [String], by schema: String) throws -> [Bool] {
        let script = """
            import json, sys, jsonschema, yaml
            with open(sys.argv[1]) as file: schema = json.load(file)
            jsonschema.Draft202012Validator.check_schema(schema)
            validator = jsonschema.Draft202012Validator(schema)
            print(json.dumps([validator.is_valid(yaml.safe_load(text)) for text in json.load(sys.stdin)]))
            """
        let input = String(decoding: try JSONEncoder().encode(texts), as: UTF8.self)
        return try JSONDecoder().decode([Bool].self, from: try run(script, [schema], input: input))
    }

    private struct Failure: Error {}

    private static func run(_ script: String, _ arguments: [String], input: String) throws -> Data {
        let python = ProcessInfo.processInfo.environment["SERVICE_GENERATOR_PYTHON"] ?? "python3"
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = [python, "-c", script] + arguments
        let standardInput = Pipe()
        let standardOutput = Pipe()
        process.standardInput = standardInput
        process.standardOutput = standardOutput
        process.standardError = FileHandle.nullDevice
        try process.run()
        // The texts fit into a pipe, so that writing them does not block.
        standardInput.fileHandleForWriting.write(Data(input.utf8))
        try standardInput.fileHandleForWriting.close()
        let output = standardOutput.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw Failure() }
        return output
    }
}
