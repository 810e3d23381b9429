using DmsDashboard.LocalAws.Logs.EventStream;
using FsCheck;
using FsCheck.Fluent;

namespace DmsDashboard.LocalAws.Tests.Logs;

public sealed class EventStreamFrameTests
{
    // The check value that every catalogue of CRCs gives for CRC-32/ISO-HDLC.
    [Fact]
    public void Checksum_OfDigits_IsTheKnownOne() => Assert.Equal(0xCBF43926u, Crc32.Compute("123456789"u8));

    // The format's smallest message: no headers, no payload.
    [Fact]
    public void Frame_Empty_IsTheKnownSixteenBytes() =>
        Assert.Equal("000000100000000005C248EB7D98C8FF", Convert.ToHexString(EventStreamFrame.Encode([], [])));

    [Fact]
    public void Frame_AnyHeadersAndPayload_DecodesToTheSame()
    {
        var names = ArbMap.Default.GeneratorFor<NonEmptyString>().Select(static text => Fit($"n{text.Get}", 40));
        var values = ArbMap.Default.GeneratorFor<string>().Select(static text => Fit(text ?? "", 300));
        var headers = names.Zip(values, static (name, value) => (Name: name, Value: value)).ListOf().Select(static list => list.DistinctBy(static header => header.Name).ToList());
        var frames = headers.Zip(ArbMap.Default.GeneratorFor<byte[]>(), static (list, payload) => (Headers: list, Payload: payload ?? []));

        Prop.ForAll(frames.ToArbitrary(), static frame =>
        {
            var decoded = DecodedFrame.Decode(EventStreamFrame.Encode(frame.Headers, frame.Payload));

            return frame.Payload.SequenceEqual(decoded.Payload)
                && frame.Headers.Count == decoded.Headers.Count
                && frame.Headers.All(header => decoded.Headers[header.Name] == header.Value);
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Frame_HeaderNameTooLong_IsRefused() =>
        Assert.Throws<ArgumentException>(static () => EventStreamFrame.Encode([(new string('n', 256), "")], []));

    // What UTF-8 cannot carry (a lone surrogate) no header can have.
    private static string Fit(string text, int length) => new([.. text.Where(static letter => !char.IsSurrogate(letter)).Take(length)]);
}
