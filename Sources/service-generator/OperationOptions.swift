import ArgumentParser

/// The options that choose operations.
struct OperationOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The operations to keep, by name or glob (* and ?), separated by commas; all where it is left out.",
            valueName: "names"))
    var operations: [String] = []

    @Option(
        help: ArgumentHelp(
            "The operations to drop of those that are kept, by name or glob, separated by commas.", valueName: "names"))
    var dropOperations: [String] = []
}

/// The names of an option that takes several separated by commas, and may be repeated.
func names(in values: [String]) -> [String] {
    values.flatMap { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
}
