using System.Diagnostics;
using System.Text.RegularExpressions;

namespace DmsDashboard.BrowserTests.Support;

/// <summary>The dashboard as a process of its own, which can be killed.</summary>
internal sealed partial class DashboardProcess : IDisposable
{
    private readonly Process _process;

    private DashboardProcess(Process process, Uri url) => (_process, Url) = (process, url);

    public Uri Url { get; }

    /// <summary>Starts it on a free port, watching what <paramref name="aws"/> plays.</summary>
    public static async Task<DashboardProcess> StartAsync(Uri aws, string databasePath, CancellationToken cancellationToken, params string[] more)
    {
        string[] arguments =
        [
            Path.Combine(AppContext.BaseDirectory, "DmsDashboard.dll"),
            "--urls=http://127.0.0.1:0",
            "--Targets:0:Name=production",
            "--Targets:0:Region=eu-central-1",
            $"--Targets:0:Endpoint={aws}",
            $"--Database:Path={databasePath}",
            "--Polling:NormalInterval=00:00:01",
            .. more,
        ];
        var start = new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true };
        (start.Environment["AWS_ACCESS_KEY_ID"], start.Environment["AWS_SECRET_ACCESS_KEY"]) = ("test", "test");
        var process = Process.Start(start)!;
        while (await process.StandardOutput.ReadLineAsync(cancellationToken) is { } line)
        {
            if (Listening().Match(line) is { Success: true } found)
            {
                // A pipe that nobody reads would be full at some time, and the process would wait for it.
                _ = process.StandardOutput.ReadToEndAsync(cancellationToken);
                return new DashboardProcess(process, new Uri(found.Groups[1].Value));
            }
        }

        await process.WaitForExitAsync(cancellationToken);
        throw new InvalidOperationException($"The dashboard ended with exit code {process.ExitCode}.");
    }

    /// <summary>Kills it as <c>kill -9</c> does: nothing of its own runs any more.</summary>
    public async Task KillAsync(CancellationToken cancellationToken)
    {
        _process.Kill();
        await _process.WaitForExitAsync(cancellationToken);
    }

    public void Dispose()
    {
        _process.Kill();
        _process.Dispose();
    }

    [GeneratedRegex(@"Now listening on: (http://127\.0\.0\.1:\d+)")]
    private static partial Regex Listening();
}
