import Foundation

/// Finds every file that `service-generator generate --target` may read for a target, so that an edit of any of them
/// generates again.
///
/// Which of the files are models is told by the tool, from what is in them; here their endings must do. A file too many costs
/// nothing but a run of the tool that changes nothing; one too few would leave stale code. SwiftPM's own list of a target's
/// files does not serve: it follows no link to a folder.
struct TargetInputs {
    private(set) var urls: [URL] = []
    private var met: Set<String> = []

    static func find(in folder: URL) -> [URL] {
        var inputs = TargetInputs()
        // A link to a folder around the target is a circle.
        var ancestor = folder.resolvingSymlinksInPath()
        while ancestor.path != "/" {
            ancestor.deleteLastPathComponent()
            inputs.met.insert(ancestor.path)
        }
        inputs.add(folder: folder)
        let configuration = folder.appending(path: "service-generator.yaml")
        if let text = try? String(contentsOf: configuration, encoding: .utf8) {
            for path in MentionedPaths.find(in: text, folder: folder) { inputs.add(mentioned: path) }
        }
        return inputs.urls
    }

    /// Adds what a configuration names, and beside a file what would belong to it as an AWS model.
    private mutating func add(mentioned url: URL) {
        if TargetInputs.isFolder(url) { return add(folder: url) }
        add(file: url)
        let beside = url.deletingLastPathComponent()
        for name in TargetInputs.names(in: beside) where TargetInputs.companions.contains(where: name.hasPrefix) {
            add(file: beside.appending(path: name))
        }
    }

    private mutating func add(folder: URL) {
        guard met.insert(folder.resolvingSymlinksInPath().path).inserted else { return }
        for name in TargetInputs.names(in: folder) {
            let url = folder.appending(path: name)
            if TargetInputs.endings.contains(where: name.hasSuffix) {
                add(file: url)
            } else if TargetInputs.isFolder(url) {
                add(folder: url)
            }
        }
    }

    /// Adds a file under the name that it has in the target, by which SwiftPM knows that it is used, and under its own.
    private mutating func add(file url: URL) {
        for url in [url, url.resolvingSymlinksInPath()] where met.insert(url.path).inserted { urls.append(url) }
    }

    private static let endings = [
        ".json", ".json.gz", ".yaml", ".yaml.gz", ".yml", ".yml.gz", ".smithy", ".smithy.gz", ".mustache",
    ]

    private static let companions = ["paginators-1.", "waiters-2.", "examples-1.", "endpoint-rule-set-1."]

    /// The names in a folder without hidden ones, sorted, so that the command stays the same from build to build.
    private static func names(in folder: URL) -> [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.filter { !$0.hasPrefix(".") }.sorted()
    }

    private static func isFolder(_ url: URL) -> Bool {
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder) && isFolder.boolValue
    }
}
