using System.Diagnostics;
using System.Text.Json;

namespace DmsDashboard.Bench.Watchers;

/// <summary>The watchers as a process of their own.</summary>
internal sealed class WatcherProcess : IAsyncDisposable
{
    private readonly Process _process;

    private WatcherProcess(Process process) => _process = process;

    /// <summary>Starts it; all watchers are there when it returns.</summary>
    public static async Task<WatcherProcess> StartAsync(Uri page, WatcherPlan plan)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(BenchRun).Assembly.Location, "watchers", page.ToString()])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        var watchers = new WatcherProcess(Process.Start(start) ?? throw new InvalidOperationException("The watchers did not start."));
        await watchers.AskAsync(JsonSerializer.Serialize(plan));
        return watchers;
    }

    /// <summary>What they saw since this was asked before.</summary>
    public async Task<WatchersSeen> ReadAsync() => JsonSerializer.Deserialize<WatchersSeen>(await AskAsync("read"))!;

    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private async Task<string> AskAsync(string line)
    {
        await _process.StandardInput.WriteLineAsync(line);
        await _process.StandardInput.FlushAsync();
        return await _process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The watchers are gone.");
    }
}
