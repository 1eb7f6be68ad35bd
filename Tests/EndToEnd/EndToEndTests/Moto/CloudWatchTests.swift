import CloudWatch
import Foundation
import ServiceRuntime
import Testing

/// CloudWatch in the query protocol, one of the three that its model offers, for which moto stands in.
@Suite(.serialized) struct CloudWatchTests {
    private func client() async throws -> CloudWatchClient { CloudWatchClient(try await MotoServer.configuration) }

    @Test("metrics are sent, listed and summed up")
    func metrics() async throws {
        let client = try await client()
        let now = Timestamp(epochSeconds: (Date().timeIntervalSince1970 / 60).rounded(.down) * 60)
        let dimension = Dimension(name: "host", value: "ä & <b>")
        try await client.putMetricData(
            namespace: "tests",
            metricData: [1.5, 2.5, 4].map {
                MetricDatum(metricName: "load", dimensions: [dimension], timestamp: now, value: $0, unit: .count)
            })
        let listed = try await client.listMetrics(namespace: "tests").metrics
        #expect(listed?.first?.metricName == "load")
        #expect(listed?.first?.dimensions?.first?.value == "ä & <b>")
        let statistics = try await client.getMetricStatistics(
            namespace: "tests", metricName: "load",
            startTime: now.addingTimeInterval(-60), endTime: now.addingTimeInterval(120), period: 60,
            dimensions: [dimension],
            statistics: [.sum, .maximum, .sampleCount])
        let point = try #require(statistics.datapoints?.first)
        #expect(point.sum == 8)
        #expect(point.maximum == 4)
        #expect(point.sampleCount == 3)
        #expect(point.timestamp == now)
    }

    @Test("an alarm comes back as it was put")
    func alarms() async throws {
        let client = try await client()
        try await client.putMetricAlarm(
            alarmName: "high", alarmDescription: "of the tests", metricName: "load", namespace: "tests",
            statistic: .average, period: 60, evaluationPeriods: 2, threshold: 0.75,
            comparisonOperator: .greaterThanThreshold)
        let alarm = try await client.describeAlarms(alarmNames: ["high"]).metricAlarms?.first
        #expect(alarm?.threshold == 0.75)
        #expect(alarm?.comparisonOperator == .greaterThanThreshold)
        #expect(alarm?.evaluationPeriods == 2)
        #expect(alarm?.alarmConfigurationUpdatedTimestamp != nil)
        try await client.deleteAlarms(alarmNames: ["high"])
        #expect(try await client.describeAlarms(alarmNames: ["high"]).metricAlarms?.isEmpty != false)
    }
}
