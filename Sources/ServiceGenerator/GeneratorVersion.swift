/// The version of the generator: what `--version` prints and what generated files name.
package enum GeneratorVersion {
    package static let current = "0.1.0"
}
