using DmsDashboard.Components.Shared;

namespace DmsDashboard.Tests.Components.Shared;

public sealed class ByteTextTests
{
    [Theory]
    [InlineData(-1, "0 B")]
    [InlineData(0, "0 B")]
    [InlineData(999, "999 B")]
    [InlineData(1_000, "1 KB")]
    [InlineData(1_234, "1.2 KB")]
    [InlineData(9_960, "10 KB")]
    [InlineData(999_499, "999 KB")]
    [InlineData(999_500, "1 MB")]
    [InlineData(14_400_000_000, "14 GB")]
    [InlineData(long.MaxValue, "9223 PB")]
    public void Of_Bytes_HasAtMostThreeDigits(long bytes, string words) => Assert.Equal(words, ByteText.Of(bytes));

    [Theory]
    [InlineData(1, "1 byte")]
    [InlineData(1_234_567, "1,234,567 bytes")]
    public void Exact_Bytes_AreAllThere(long bytes, string words) => Assert.Equal(words, ByteText.Exact(bytes));
}
