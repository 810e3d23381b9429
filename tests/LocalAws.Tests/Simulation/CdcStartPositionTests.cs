using DmsDashboard.LocalAws.Simulation;
using FsCheck;
using FsCheck.Fluent;

namespace DmsDashboard.LocalAws.Tests.Simulation;

public sealed class CdcStartPositionTests
{
    private const string Checkpoint = "checkpoint:V1#27#mysql-bin-changelog.157832:1975:-1:2002:677883278264080:mysql-bin-changelog.157832:1876#0#0#*#0#93";

    private static readonly DatabaseEngine[] Engines =
    [
        DatabaseEngine.MySql, DatabaseEngine.MariaDb, DatabaseEngine.Aurora, DatabaseEngine.Postgres, DatabaseEngine.AuroraPostgres,
        DatabaseEngine.Oracle, DatabaseEngine.SqlServer, DatabaseEngine.Db2, DatabaseEngine.MongoDb,
    ];

    [Theory]
    [InlineData("2018-03-08T12:12:12", "mysql mariadb aurora postgres aurora-postgresql oracle sqlserver db2 mongodb")]
    [InlineData(Checkpoint, "mysql mariadb aurora postgres aurora-postgresql oracle sqlserver db2 mongodb")]
    [InlineData("mysql-bin-changelog.000024:373", "mysql mariadb aurora")]
    [InlineData("0000124A/6800A778", "postgres aurora-postgresql")]
    [InlineData("0/16b3748", "postgres aurora-postgresql")]
    [InlineData("814720111", "oracle")]
    [InlineData("00000020:000000bb:0001", "sqlserver")]
    [InlineData("2018-03-08", "")]
    [InlineData("2018-02-30T12:12:12", "")]
    [InlineData("2018-03-08T12:12:12Z", "")]
    [InlineData("checkpoint:", "")]
    [InlineData("checkpoint:V1# 27", "")]
    [InlineData("mysql-bin-changelog:373", "")]
    [InlineData("mysql-bin-changelog.000024:", "")]
    [InlineData("0000124AFF/6800A778", "")]
    [InlineData("0000124A/", "")]
    [InlineData("SCN 814720111", "")]
    [InlineData("-1", "")]
    [InlineData("00000020:000000bb", "")]
    [InlineData("0x00000020:000000bb:0001", "")]
    [InlineData("", "")]
    [InlineData("latest", "")]
    public void Position_OfAForm_IsGoodForItsEnginesAlone(string position, string engines) =>
        Assert.Equal(engines, string.Join(' ', Engines.Where(engine => CdcStartPosition.IsOf(position, engine)).Select(static engine => engine.Name)));

    [Fact]
    public void Position_OfAnyText_IsJudgedWithoutAnException() => Prop.ForAll<string>(static text =>
    {
        Assert.All(Engines, engine => CdcStartPosition.IsOf(text ?? "", engine));
    }).Check(Config.QuickThrowOnFailure);

    [Theory]
    [InlineData("2018-03-08T12:12:12\n")]
    [InlineData("814720111\n")]
    [InlineData("0000124A/6800A778\n")]
    public void Position_WithALineBreak_IsRefused(string position) => Assert.All(Engines, engine => Assert.False(CdcStartPosition.IsOf(position, engine)));
}
