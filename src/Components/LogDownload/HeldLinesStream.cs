using System.Buffers;
using DmsDashboard.Model;

namespace DmsDashboard.Components.LogDownload;

/// <summary>The lines that a page holds as a file, written line by line while it is read: a copy of all would double them.</summary>
internal sealed class HeldLinesStream(IReadOnlyList<LogItem> items, LogFileFormat format) : Stream
{
    private readonly ArrayBufferWriter<byte> _line = new();
    private int _next;
    private int _given;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var read = 0;
        while (read < buffer.Length && HasMore())
        {
            var part = _line.WrittenSpan[_given..];
            part = part[..Math.Min(part.Length, buffer.Length - read)];
            part.CopyTo(buffer[read..]);
            (read, _given) = (read + part.Length, _given + part.Length);
        }

        return read;
    }

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        cancellationToken.IsCancellationRequested ? ValueTask.FromCanceled<int>(cancellationToken) : ValueTask.FromResult(Read(buffer.Span));

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override void Flush() => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    // A mark of no weight writes nothing: hence a loop.
    private bool HasMore()
    {
        while (_given == _line.WrittenCount && _next < items.Count)
        {
            _line.ResetWrittenCount();
            _given = 0;
            LogFileLine.Write(_line, items[_next++], format);
        }

        return _given < _line.WrittenCount;
    }
}
