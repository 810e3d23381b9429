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

    /// <summary>Writes so many lines a second to the log of each of these from now on.</summary>
    public Task WriteLinesAsync(IEnumerable<string> resourceIds, int aSecond) =>
        AskAsync(string.Create(CultureInfo.InvariantCulture, $"write {aSecond} {string.Join(',', resourceIds)}"));

    /// <summary>Makes the log groups of these, with a stream each: the dashboard looks for a group that is not there only now and then.</summary>
    public Task CreateLogsAsync(IEnumerable<string> resourceIds) => AskAsync($"groups {string.Join(',', resourceIds)}");

    /// <summary>Waits until so many live tails are open.</summary>
    public Task WaitForTailsAsync(int count) => AskAsync(string.Create(CultureInfo.InvariantCulture, $"tails {count}"));

    /// <summary>What it has written since it was asked before, and what of two cores its process took meanwhile.</summary>
    public async Task<(long Lines, double Cpu)> ReadLoadAsync()
    {
        var parts = (await AskAsync("load")).Split(' ');
        return (long.Parse(parts[0], CultureInfo.InvariantCulture), double.Parse(parts[1], CultureInfo.InvariantCulture));
    }

    /// <summary>The other process: serves until its standard input ends, and does what its lines say.</summary>
    public static async Task<int> ServeAsync(int replications, TextReader input, TextWriter output)
    {
        var options = new LocalAwsOptions { Url = "http://127.0.0.1:0", Scenario = "stress", StressReplications = replications };
        await using var server = await LocalAwsServer.StartAsync(options, TimeProvider.System, null, CancellationToken.None);
        await output.WriteLineAsync(server.Url.ToString());
        await using var load = new LogLoad(server, TimeProvider.System);
        while (await input.ReadLineAsync() is { } line)
        {
            await output.WriteLineAsync(await load.DoAsync(line.Split(' ')));
        }

        return 0;
    }

    private async Task<string> AskAsync(string command)
    {
        await _process.StandardInput.WriteLineAsync(command);
        await _process.StandardInput.FlushAsync();
        return await _process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("LocalAws is gone.");
    }

    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }
}
