using System.Runtime.InteropServices;
using DmsDashboard.Bench.Measures;

namespace DmsDashboard.Bench;

/// <summary>All figures in one run. Names as arguments (startup, refresh, dom, memory, calls, logs) choose some.</summary>
internal static class BenchRun
{
    private const int Replications = 10_000;

    public static async Task<int> RunAsync(string[] names)
    {
        var time = TimeProvider.System;
        var report = new Report(Console.Out);
        report.Head($"{Environment.ProcessorCount} cores, {RuntimeInformation.FrameworkDescription}, {RuntimeInformation.OSDescription}; LocalAws `stress` on the same machine");
        bool Wanted(string name) => names.Length == 0 || names.Contains(name);

        if (Wanted("startup"))
        {
            await StartupMeasure.RunAsync(report, time);
        }

        if (Wanted("refresh"))
        {
            await RefreshMeasure.RunAsync(report, 1_000);
            await RefreshMeasure.RunAsync(report, Replications);
        }

        if (Wanted("dom"))
        {
            await using var host = await BenchHost.StartApartAsync(Replications);
            await DomLatencyMeasure.RunAsync(report, host, time);
        }

        if (Wanted("memory"))
        {
            await using var host = await BenchHost.StartApartAsync(Replications);
            await CircuitMemoryMeasure.RunAsync(report, host, time);
        }

        if (Wanted("calls"))
        {
            await using var host = await BenchHost.StartAsync(Replications, time);
            await CallsMeasure.RunAsync(report, host, time);
        }

        if (Wanted("logs"))
        {
            await LogLatencyMeasure.RunAsync(report, time);
        }

        return 0;
    }
}
