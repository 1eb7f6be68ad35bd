import ServiceGenerator

/// The checkout that holds the tests.
enum Repository {
    /// The nearest folder above this file that holds `Package.swift` and `models`.
    static let root: String? = {
        var folder = Path.folder(of: #filePath)
        while folder != "/", folder != "." {
            if fileExists(folder + "/Package.swift"), fileExists(folder + "/models") { return folder }
            folder = Path.folder(of: folder)
        }
        return nil
    }()

    /// Whether there is something at a path of the checkout.
    static func has(_ path: String) -> Bool {
        root.map { fileExists($0 + "/" + path) } ?? false
    }
}
