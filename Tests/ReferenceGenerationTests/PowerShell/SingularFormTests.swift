import Testing

@testable import ReferenceGeneration

@Suite("The singular of names")
struct SingularFormTests {
    @Test(
        "of the last word alone",
        arguments: [
            ("QueueQuickConnects", "QueueQuickConnect"), ("DefaultVocabularies", "DefaultVocabulary"),
            ("AgentStatuses", "AgentStatus"), ("HoursOfOperations", "HoursOfOperation"),
            ("Parent_TagKeys", "Parent_TagKey"),
            ("Addresses", "Address"), ("Databases", "Database"), ("Prefixes", "Prefix"), ("Matches", "Match"),
            ("Hashes", "Hash"), ("Causes", "Cause"), ("Buses", "Bus"), ("Caches", "Cache"), ("Analyses", "Analysis"),
            ("Children", "Child"), ("Indices", "Index"), ("DefaultVCpus", "DefaultVCpu"), ("Cookies", "Cookie"),
            ("Lenses", "Lens"), ("people", "person"), ("tags", "tag"), ("Quizzes", "Quiz"), ("Sizes", "Size"),
        ])
    func plural(_ name: String, _ singular: String) {
        #expect(SingularForm.ofLastPart(of: name) == singular)
    }

    @Test(
        "of what has none, is one or only looks like a plural",
        arguments: [
            "Data", "MetricData", "NotebookMetadata", "Efs", "Information", "Iops", "Media", "Nfs", "Status", "Lens",
            "Queue", "Access", "Analysis", "Basis", "Series", "News", "Alias", "Dns", "Https", "MetricDataV2", "",
        ])
    func unchanged(_ name: String) {
        #expect(SingularForm.ofLastPart(of: name) == name)
    }

    @Test("of an abbreviation's plural is not looked for, since its last part is one letter and an s")
    func abbreviations() {
        #expect(SingularForm.ofLastPart(of: "SubnetIDs") == "SubnetIDs")
        #expect(SingularForm.ofLastPart(of: "ListenerARNs") == "ListenerARNs")
        #expect(SingularForm.ofLastPart(of: "SubnetIds") == "SubnetId")
    }
}
