using System.Text;
using DmsDashboard.Components.LogDownload;
using DmsDashboard.Model;

namespace DmsDashboard.Tests.Components.LogDownload;

public sealed class HeldLinesStreamTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(100_000)]
    public void Read_InPiecesOfAnySize_GivesEveryLineOnce(int size)
    {
        using var stream = new HeldLinesStream(GivenDownload.Lines, LogFileFormat.Text);
        var (read, piece) = (new List<byte>(), new byte[size]);

        for (var count = stream.Read(piece, 0, size); count > 0; count = stream.Read(piece, 0, size))
        {
            read.AddRange(piece[..count]);
        }

        Assert.Equal(
            """
            2026-11-15T12:00:01.000Z	dms-serverless-serv-res-id-1	2026-11-15T12:00:00 [TARGET_LOAD     ]I:  loaded
            # 2026-11-15T12:00:00.000Z Gap: Something happened.
            2026-11-15T12:00:03.000Z	dms-serverless-serv-res-id-1	2026-11-15T12:00:00 [TARGET_LOAD     ]E:  it broke

            """.ReplaceLineEndings("\n"),
            Encoding.UTF8.GetString([.. read]));
    }

    [Fact]
    public async Task Read_NoLines_IsEmpty()
    {
        await using var stream = new HeldLinesStream([], LogFileFormat.Ndjson);

        Assert.Equal(0, await stream.ReadAsync(new byte[10], TestContext.Current.CancellationToken));
    }
}
