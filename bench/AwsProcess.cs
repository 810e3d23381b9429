using System.Diagnostics;
using System.Globalization;
using DmsDashboard.LocalAws;

namespace DmsDashboard.Bench;

/// <summary>LocalAws in a process of its own, so that what it costs is not counted as the dashboard's.</summary>
internal sealed class AwsProcess : IAsyncDisposable
{
    private readonly Process _process;

    private AwsProcess(Process process, string url)
    {
        _process = process;
        Url = url;
    }

    public string Url { get; }

    public static async Task<AwsProcess> StartAsync(int replications)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(BenchRun).Assembly.Location, "aws", replications.ToString(CultureInfo.InvariantCulture)])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        var process = Process.Start(start) ?? throw new InvalidOperationException("LocalAws did not start.");
        var url = await process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("LocalAws ended before it listened.");
        return new AwsProcess(process, url);
    }

    /// <summary>The other process: serves until its standard input ends.</summary>
    public static async Task<int> ServeAsync(int replications, TextReader input, TextWriter output)
    {
        var options = new LocalAwsOptions { Url = "http://127.0.0.1:0", Scenario = "stress", StressReplications = replications };
        await using var server = await LocalAwsServer.StartAsync(options, TimeProvider.System, null, CancellationToken.None);
        await output.WriteLineAsync(server.Url.ToString());
        await input.ReadLineAsync();
        return 0;
    }

    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }
}
