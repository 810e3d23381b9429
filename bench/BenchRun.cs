using System.Diagnostics;
using System.Runtime.InteropServices;
using DmsDashboard.Bench.Measures;

namespace DmsDashboard.Bench;

/// <summary>All figures in one run, each in a process of its own: what one measure leaves on the heap must not be another's figure. Names as arguments choose some.</summary>
internal static class BenchRun
{
    private const int Replications = 10_000;

    private static readonly string[] Names = ["startup", "refresh", "dom", "memory", "calls", "logs", "parser", "hostile", "tails", "tab", "metrics", "tables"];

    public static async Task<int> RunAsync(string[] names)
    {
        new Report(Console.Out).Head($"{Environment.ProcessorCount} cores, {RuntimeInformation.FrameworkDescription}, {RuntimeInformation.OSDescription}; LocalAws `stress` on the same machine");
        foreach (var name in names.Length == 0 ? Names : names)
        {
            using var process = Process.Start("dotnet", [typeof(BenchRun).Assembly.Location, "measure", name]);
            await process.WaitForExitAsync();
            if (process.ExitCode != 0)
            {
                return process.ExitCode;
            }
        }

        return 0;
    }

    /// <summary>One measure, in this process.</summary>
    public static async Task<int> MeasureAsync(string name)
    {
        var (report, time) = (new Report(Console.Out), TimeProvider.System);
        switch (name)
        {
            case "startup":
                await StartupMeasure.RunAsync(report, time);
                return 0;
            case "refresh":
                await RefreshMeasure.RunAsync(report, 1_000);
                await RefreshMeasure.RunAsync(report, Replications);
                return 0;
            case "dom":
                await OnHostAsync(await BenchHost.StartApartAsync(Replications), host => DomLatencyMeasure.RunAsync(report, host, time));
                return 0;
            case "memory":
                await OnHostAsync(await BenchHost.StartApartAsync(Replications), host => CircuitMemoryMeasure.RunAsync(report, host, time));
                return 0;
            case "calls":
                await OnHostAsync(await BenchHost.StartAsync(Replications, time), host => CallsMeasure.RunAsync(report, host, time));
                return 0;
            case "logs":
                await LogLatencyMeasure.RunAsync(report, time);
                return 0;
            case "parser":
                ParserMeasure.Run(report, time);
                return 0;
            case "hostile":
                HostileMeasure.Run(report, time);
                return 0;
            case "tails":
                await OnHostAsync(await TailsMeasure.HostAsync(), host => TailsMeasure.RunAsync(report, host, time));
                return 0;
            case "tab":
                await OnHostAsync(await TailsMeasure.HostAsync(), host => TabMeasure.RunAsync(report, host, TimeSpan.FromMinutes(5), time));
                return 0;
            case "metrics":
                await OnHostAsync(await BenchHost.StartAsync(MetricsMeasure.Replications, time), host => MetricsMeasure.RunAsync(report, host, time));
                return 0;
            case "tables":
                await OnHostAsync(await BenchHost.StartWithoutTablesAsync(50), host => TablesMeasure.RunAsync(report, host, time));
                return 0;
            case "day":
                await OnHostAsync(await TailsMeasure.HostAsync(), host => TabMeasure.RunAsync(report, host, TimeSpan.FromMinutes(15), time));
                return 0;
            default:
                await Console.Error.WriteLineAsync($"There is no measure '{name}': use {string.Join(", ", Names)} or day.");
                return 1;
        }
    }

    private static async Task OnHostAsync(BenchHost host, Func<BenchHost, Task> measure)
    {
        await using (host)
        {
            await measure(host);
        }
    }
}
