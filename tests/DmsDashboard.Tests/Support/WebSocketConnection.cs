using System.IO.Pipelines;
using System.Net.WebSockets;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Http.Features;

namespace DmsDashboard.Tests.Support;

/// <summary>A WebSocket as the pair of pipes that a SignalR client reads and writes.</summary>
internal sealed class WebSocketConnection : ConnectionContext, IDuplexPipe
{
    private readonly ClientWebSocket _socket;
    private readonly SemaphoreSlim _reading;
    private readonly Pipe _received = new(new PipeOptions(pauseWriterThreshold: 65_536, resumeWriterThreshold: 32_768, useSynchronizationContext: false));
    private readonly Pipe _toSend = new();
    private readonly CancellationTokenSource _closing = new();
    private readonly Task _pumping;

    public WebSocketConnection(ClientWebSocket socket, SemaphoreSlim reading)
    {
        (_socket, _reading) = (socket, reading);
        Transport = this;
        _pumping = Task.WhenAll(ReceiveAsync(), SendAsync());
    }

    public override string ConnectionId { get; set; } = "";

    public override IFeatureCollection Features { get; } = new FeatureCollection();

    public override IDictionary<object, object?> Items { get; set; } = new Dictionary<object, object?>();

    public override IDuplexPipe Transport { get; set; }

    PipeReader IDuplexPipe.Input => _received.Reader;

    PipeWriter IDuplexPipe.Output => _toSend.Writer;

    public override async ValueTask DisposeAsync()
    {
        await _toSend.Writer.CompleteAsync();
        await _received.Reader.CompleteAsync();
        await _closing.CancelAsync();
        await _pumping;
        _socket.Dispose();
        _closing.Dispose();
        await base.DisposeAsync();
    }

    private async Task ReceiveAsync()
    {
        Exception? failure = null;
        try
        {
            while (await _socket.ReceiveAsync(_received.Writer.GetMemory(16 * 1024), _closing.Token) is { MessageType: not WebSocketMessageType.Close } part)
            {
                _received.Writer.Advance(part.Count);
                await _reading.WaitAsync(_closing.Token);
                _reading.Release();
                if ((await _received.Writer.FlushAsync(_closing.Token)).IsCompleted)
                {
                    break;
                }
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or WebSocketException)
        {
            failure = _closing.IsCancellationRequested ? null : exception;
        }

        await _received.Writer.CompleteAsync(failure);
    }

    private async Task SendAsync()
    {
        try
        {
            while (true)
            {
                var read = await _toSend.Reader.ReadAsync(_closing.Token);
                foreach (var part in read.Buffer)
                {
                    // SignalR ends its messages itself: how they are cut into frames does not matter, nor that JSON comes as binary.
                    await _socket.SendAsync(part, WebSocketMessageType.Binary, endOfMessage: true, _closing.Token);
                }

                _toSend.Reader.AdvanceTo(read.Buffer.End);
                if (read.IsCompleted)
                {
                    break;
                }
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or WebSocketException)
        {
            // The receiving side says what there is to say.
        }

        await _toSend.Reader.CompleteAsync();
    }
}
