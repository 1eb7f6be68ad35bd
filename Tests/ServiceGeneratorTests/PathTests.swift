import ServiceGenerator
import Testing

@Suite("Paths")
struct PathTests {
    @Test(
        "a path is resolved from a folder",
        arguments: [
            ("a/b", "c", "c/a/b"), ("/a", "c", "/a"), ("a", ".", "a"), ("a", "", "a"), ("a", "c/", "c/a"),
            ("../a", "c", "c/../a"),
        ])
    func resolves(path: String, folder: String, expected: String) {
        #expect(Path.resolve(path, from: folder) == expected)
    }

    @Test(
        "the folder and the name of a path",
        arguments: [("a/b/c", "a/b", "c"), ("c", ".", "c"), ("/c", "/", "c"), ("a/b/", "a/b", "b")])
    func parts(path: String, folder: String, name: String) {
        #expect(Path.folder(of: path) == folder)
        #expect(Path.name(of: path) == name)
    }

    @Test(
        "a model is called by what tells it from others",
        arguments: [
            ("data/dynamodb/2012-08-10/service-2.json", "dynamodb"), ("data/sqs/2012-11-05/service-2.json.gz", "sqs"),
            ("models/weather.yaml", "weather"), ("models/weather/", "weather"), ("service-2.json", "service-2.json"),
            ("kms/2014-11-01", "kms"),
        ])
    func modelNames(path: String, name: String) {
        #expect(Path.modelName(path) == name)
    }

    @Test(
        "a path as seen from a folder",
        arguments: [
            ("/a/b/c.yaml", "/a/b", "c.yaml"), ("/a/b/c.yaml", "/a/b/d/e", "../../c.yaml"), ("/a/c", "/", "a/c"),
            ("/a/bc/d", "/a/b", "../bc/d"), ("/a", "/b/c", "../../a"),
        ])
    func relative(path: String, folder: String, expected: String) {
        #expect(Path.relative(path, to: folder) == expected)
    }
}
