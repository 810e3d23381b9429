namespace DmsDashboard.LocalAws.Tests.Logs;

/// <summary>Reads the frames of one live tail; disposing it breaks the connection, as a client does that goes away.</summary>
internal sealed class TailReader(HttpResponseMessage response, Stream stream) : IDisposable
{
    /// <summary>The next frame; null at the orderly end.</summary>
    public async Task<DecodedFrame?> NextAsync() => await DecodedFrame.ReadAsync(stream, TestContext.Current.CancellationToken);

    /// <summary>Reads what every session begins with, and returns its sessionStart.</summary>
    public async Task<DecodedFrame> StartedAsync()
    {
        Assert.Equal("initial-response", (await NextAsync())?.EventType);
        var started = await NextAsync();
        Assert.Equal("sessionStart", started?.EventType);

        return started!;
    }

    public void Dispose()
    {
        stream.Dispose();
        response.Dispose();
    }
}
