using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.SignalR.Client;

namespace DmsDashboard.Bench.Circuits;

/// <summary>One circuit as a browser would hold it, without the browser: it renders nothing but answers everything, so that hundreds fit on one core.</summary>
internal sealed partial class BlazorCircuit : IAsyncDisposable
{
    private readonly HubConnection _connection;
    private long _batches;
    private long _bytes;
    private long _list = -1;

    private BlazorCircuit(HubConnection connection) => _connection = connection;

    public long Batches => Interlocked.Read(ref _batches);

    public long Bytes => Interlocked.Read(ref _bytes);

    /// <summary>Told each render batch as it comes.</summary>
    public Action<byte[]>? OnBatch { get; private init; }

    /// <summary>True to keep to the end of the virtual list, as the log does in a browser.</summary>
    public bool KeepsToEnd { get; private init; }

    /// <summary>What the server said when it ended the circuit; null while all is well.</summary>
    public string? Fault { get; private set; }

    /// <summary>Loads the page, opens its circuit and scrolls its virtual list to the top.</summary>
    public static Task<BlazorCircuit> OpenAsync(Uri page, CancellationToken cancellationToken) => OpenAsync(page, null, cancellationToken);

    /// <summary>The same, of a page whose virtual list is kept to its end where somebody wants to see what is drawn.</summary>
    public static async Task<BlazorCircuit> OpenAsync(Uri page, Action<byte[]>? onBatch, CancellationToken cancellationToken)
    {
        using var http = new HttpClient();
        var html = await http.GetStringAsync(page, cancellationToken);
        var markers = Markers().Matches(html).Select(match => match.Groups[1].Value).Where(json => json.Contains("\"type\":\"server\"", StringComparison.Ordinal));
        var state = State().Match(html).Groups[1].Value;

        var connection = CircuitConnection.Build(new Uri(page, "/_blazor"));
        var circuit = new BlazorCircuit(connection) { OnBatch = onBatch, KeepsToEnd = onBatch is not null };
        circuit.Answer();
        await connection.StartAsync(cancellationToken);
        var secret = await connection.InvokeAsync<string>("StartCircuit", new Uri(page, "/").ToString(), page.ToString(), "[]", state, cancellationToken);
        if (string.IsNullOrEmpty(secret))
        {
            throw new InvalidOperationException("The server opened no circuit.");
        }

        var operations = markers.Select((marker, i) => $$"""{"type":"add","ssrComponentId":{{i + 1}},"marker":{{marker}}}""");
        await connection.SendAsync("UpdateRootComponents", $$"""{"batchId":1,"operations":[{{string.Join(',', operations)}}]}""", state, cancellationToken);
        return circuit;
    }

    public async ValueTask DisposeAsync() => await _connection.DisposeAsync();

    private void Answer()
    {
        _connection.On<int, string>("JS.AttachComponent", (_, _) => Task.CompletedTask);
        _connection.On<string>("JS.EndUpdateRootComponents", _ => Task.CompletedTask);
        _connection.On<string>("JS.Error", message => Fault ??= message);
        _connection.On<long, byte[]>("JS.RenderBatch", async (batch, data) =>
        {
            Interlocked.Increment(ref _batches);
            Interlocked.Add(ref _bytes, data.Length);
            OnBatch?.Invoke(data);
            await _connection.SendAsync("OnRenderCompleted", batch, null as string);
            if (KeepsToEnd && _list >= 0)
            {
                await ShowEndAsync();
            }
        });
        _connection.On<long, string, string, int, long, int>("JS.BeginInvokeJS", async (task, identifier, arguments, resultType, _, _) =>
        {
            await _connection.SendAsync("EndInvokeJSFromDotNet", task, true, $"[{task},true,{ResultOf(resultType)}]");
            if (identifier == "Blazor._internal.Virtualize.init")
            {
                await ShowRowsAsync(arguments);
            }
        });
    }

    // 1 is JSCallResultType.JSObjectReference: the server wants something it can call later; all else it asks for may be missing.
    private static string ResultOf(int resultType) => resultType == 1 ? """{"__jsObjectId":1}""" : "null";

    // What the script's IntersectionObserver would report for a window 900 px high over a list of any length.
    private async Task ShowRowsAsync(string arguments)
    {
        using var parsed = JsonDocument.Parse(arguments);
        _list = parsed.RootElement[0].GetProperty("__dotNetObject").GetInt64();
        await (KeepsToEnd ? ShowEndAsync() : ReportAsync("[600000,0,900]"));
    }

    // The script pins the pane to its end after each drawing, and the observer then sees the end of the list; the server draws again only where that is news.
    private Task ShowEndAsync() => ReportAsync("[0,0,700]");

    private Task ReportAsync(string arguments) =>
        _connection.SendAsync("BeginInvokeDotNetFromJS", "1", null as string, "OnSpacerAfterVisible", _list, arguments);

    [GeneratedRegex("<!--Blazor:(\\{.*?\\})-->")]
    private static partial Regex Markers();

    [GeneratedRegex("<!--Blazor-Server-Component-State:(.*?)-->")]
    private static partial Regex State();
}
