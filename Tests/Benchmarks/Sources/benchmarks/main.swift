let arguments = Array(CommandLine.arguments.dropFirst())
switch (arguments.first, arguments.count) {
case ("json", 1): JSONBenchmark.run()
case ("parse", 2): print(FoundationParse.nanoseconds(of: arguments[1]))
default: print("usage: benchmarks json | parse FILE")
}
