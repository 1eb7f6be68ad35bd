switch CommandLine.arguments.dropFirst().first {
case "json": JSONBenchmark.run()
default: print("usage: benchmarks json")
}
