import ServiceGenerator
import Testing

/// Runs the command `generate` within the test.
enum GenerateCommand {
    /// Keeps what the command says.
    private struct SilentConsole: Console {
        var isTerminal: Bool { false }
        var reported: [String] = []
        mutating func print(_ line: String) { reported.append(line) }
        mutating func report(_ line: String) { reported.append(line) }
        mutating func showProgress(_ text: String?) {}
    }

    /// Generates from a model into a folder; gives what was reported.
    static func run(
        _ model: String, into output: String, _ change: (inout GenerateArguments) -> Void = { _ in }
    ) throws -> (outcome: CommandOutcome, reported: [String]) {
        var arguments = GenerateArguments()
        arguments.models = [model]
        arguments.output = output
        change(&arguments)
        var console = SilentConsole()
        let outcome = try GenerateRun(arguments, stages: .standard).run(console: &console)
        return (outcome, console.reported)
    }

    /// Writes or checks reference pages; gives what was reported.
    static func reference(_ arguments: ReferenceArguments) throws -> (outcome: CommandOutcome, reported: [String]) {
        var console = SilentConsole()
        let outcome = try ReferenceRun(arguments, stages: .standard).run(console: &console)
        return (outcome, console.reported)
    }
}
