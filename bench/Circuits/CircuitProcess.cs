using System.Diagnostics;
using System.Globalization;

namespace DmsDashboard.Bench.Circuits;

/// <summary>The load client as a process of its own.</summary>
internal sealed class CircuitProcess : IAsyncDisposable
{
    private readonly Process _process;

    public CircuitProcess(Uri page)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(BenchRun).Assembly.Location, "circuits", page.ToString()])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        _process = Process.Start(start) ?? throw new InvalidOperationException("The load client did not start.");
    }

    /// <summary>Opens or closes circuits until there are <paramref name="count"/>; answers the render batches and bytes all of them had so far.</summary>
    public async Task<(long Batches, long Bytes)> HoldAsync(int count)
    {
        await _process.StandardInput.WriteLineAsync(count.ToString(CultureInfo.InvariantCulture));
        await _process.StandardInput.FlushAsync();
        var answer = await _process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The load client is gone.");
        var parts = answer.Split(' ');
        if (parts[0] == "fault")
        {
            throw new InvalidOperationException("A circuit of the load client broke: " + answer);
        }

        return (long.Parse(parts[1], CultureInfo.InvariantCulture), long.Parse(parts[2], CultureInfo.InvariantCulture));
    }

    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }
}
