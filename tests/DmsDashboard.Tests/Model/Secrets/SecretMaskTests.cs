using DmsDashboard.Model.Secrets;

namespace DmsDashboard.Tests.Model.Secrets;

public sealed class SecretMaskTests
{
    [Theory]
    [InlineData("login failed; Password=hunter2; Server=db", "login failed; Password=[hidden]; Server=db")]
    [InlineData("pwd = 'hun ter2' refused", "pwd = [hidden] refused")]
    [InlineData("{\"password\":\"hunter2\",\"port\":1}", "{\"password\":[hidden],\"port\":1}")]
    [InlineData("mongodb://admin:hunter2@db.example.internal/orders", "mongodb://admin:[hidden]@db.example.internal/orders")]
    [InlineData("key AKIAIOSFODNN7EXAMPLE was used", "key [hidden] was used")]
    [InlineData("x-amz-security-token:FwoGZXIvYXdzEA host:dms", "x-amz-security-token:[hidden] host:dms")]
    [InlineData("no secret: arn:aws:secretsmanager:eu-central-1:123456789012:secret:orders-AbCdEf", "no secret: arn:aws:secretsmanager:eu-central-1:123456789012:secret:orders-AbCdEf")]
    [InlineData("{\"secret\": \"hunter2\"}", "{\"secret\": [hidden]}")]
    [InlineData("Password authentication failed for user \"dms\"", "Password authentication failed for user \"dms\"")]
    [InlineData("No tables were found at task initialization.", "No tables were found at task initialization.")]
    public void Apply_UsualSpellings_HidesTheSecretOnly(string text, string masked)
    {
        Assert.Equal(masked, SecretMask.Apply(text));
    }

    [Theory]
    [InlineData("UID=dms;PWD={hun;ter};DB=x", "UID=dms;PWD=[hidden];DB=x")]
    [InlineData("DatabasePassword: hunter2, next", "DatabasePassword: [hidden], next")]
    [InlineData("jdbc:mysql://h:3306/d?user=u&password=hunter2&useSSL=1", "jdbc:mysql://h:3306/d?user=u&password=[hidden]&useSSL=1")]
    [InlineData("(user=dms password=hunter2)", "(user=dms password=[hidden])")]
    [InlineData("\"Server=db;Password=hunter2\"", "\"Server=db;Password=[hidden]\"")]
    [InlineData("Password='it''s', x", "Password=[hidden], x")]
    [InlineData("{\"password\": \"a\\\"b\", \"p\": 1}", "{\"password\": [hidden], \"p\": 1}")]
    [InlineData("{\\\"password\\\":\\\"hunter2\\\",\\\"p\\\":1}", "{\\\"password\\\":[hidden],\\\"p\\\":1}")]
    [InlineData("config[\"password\"] = \"hunter2\"", "config[\"password\"] = [hidden]")]
    [InlineData("<Password>hunter2</Password>", "<Password>[hidden]</Password>")]
    [InlineData("Password='hunter2 cut", "Password=[hidden] cut")]
    [InlineData("password => 'x'; y", "password => [hidden]; y")]
    [InlineData("password=null", "password=null")]
    [InlineData("\"password\": {\"a\": 1}", "\"password\": {\"a\": 1}")]
    [InlineData("SecretsManagerSecretId=arn:aws:secretsmanager:eu-central-1:1:secret:o", "SecretsManagerSecretId=arn:aws:secretsmanager:eu-central-1:1:secret:o")]
    public void Apply_ConnectionStringsAndJson_HidesTheValue(string text, string masked) => Assert.Equal(masked, SecretMask.Apply(text));

    [Theory]
    [InlineData("aws_secret_access_key = wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY", "aws_secret_access_key = [hidden]")]
    [InlineData("{\"SecretAccessKey\": \"wJalr/K7\", \"SessionToken\": \"Fwo\"}", "{\"SecretAccessKey\": [hidden], \"SessionToken\": [hidden]}")]
    [InlineData("Credential=ASIAIOSFODNN7EXAMPLE/20261121/eu", "Credential=[hidden]/20261121/eu")]
    [InlineData("?X-Amz-Signature=abc123&X-Amz-Date=1", "?X-Amz-Signature=[hidden]&X-Amz-Date=1")]
    [InlineData("Authorization: Bearer eyJhbGciOi.x.y next", "Authorization: Bearer [hidden] next")]
    [InlineData("nextToken=abc keyspace: x primary key: id", "nextToken=abc keyspace: x primary key: id")]
    [InlineData("NOTAKIAIOSFODNN7EXAMPLE", "NOTAKIAIOSFODNN7EXAMPLE")]
    public void Apply_Keys_HidesThem(string text, string masked) => Assert.Equal(masked, SecretMask.Apply(text));

    [Theory]
    [InlineData("CREATE USER dms IDENTIFIED BY hunter2 DEFAULT TABLESPACE users", "CREATE USER dms IDENTIFIED BY [hidden] DEFAULT TABLESPACE users")]
    [InlineData("alter user dms identified by \"Hun ter\" account unlock", "alter user dms identified by [hidden] account unlock")]
    [InlineData("CREATE USER 'd'@'%' IDENTIFIED WITH mysql_native_password BY 'hunter2';", "CREATE USER 'd'@'%' IDENTIFIED WITH mysql_native_password BY [hidden];")]
    [InlineData("IDENTIFIED BY VALUES 'S:0A1B'", "IDENTIFIED BY VALUES [hidden]")]
    [InlineData("IDENTIFIED BY PASSWORD '*2470C0'", "IDENTIFIED BY PASSWORD [hidden]")]
    [InlineData("ALTER USER d IDENTIFIED BY newone REPLACE oldone;", "ALTER USER d IDENTIFIED BY [hidden] REPLACE [hidden];")]
    [InlineData("CONNECT TO d IDENTIFIED BY \"hunter2\" USING 'db'", "CONNECT TO d IDENTIFIED BY [hidden] USING 'db'")]
    [InlineData("create role d with login password 'hunter2' valid until 'x'", "create role d with login password [hidden] valid until 'x'")]
    [InlineData("ALTER ROLE d ENCRYPTED PASSWORD 'hunter2'", "ALTER ROLE d ENCRYPTED PASSWORD [hidden]")]
    [InlineData("CREATE LOGIN d WITH PASSWORD = N'hunter2', CHECK_POLICY = OFF", "CREATE LOGIN d WITH PASSWORD = N[hidden], CHECK_POLICY = OFF")]
    [InlineData("ALTER LOGIN d WITH PASSWORD = 0x0200AB HASHED", "ALTER LOGIN d WITH PASSWORD = [hidden] HASHED")]
    [InlineData("CREATE USER d PASSWORD Hunter2 NO FORCE", "CREATE USER d PASSWORD [hidden] NO FORCE")]
    [InlineData("SET PASSWORD FOR 'd'@'%' = PASSWORD('hunter2')", "SET PASSWORD FOR 'd'@'%' = PASSWORD([hidden])")]
    [InlineData("SET PASSWORD FOR d = 'hunter2'", "SET PASSWORD FOR d = [hidden]")]
    [InlineData("ALTER USER d PASSWORD EXPIRE", "ALTER USER d PASSWORD EXPIRE")]
    [InlineData("The row identified by key (1) was not found", "The row identified by key (1) was not found")]
    public void Apply_Sql_HidesThePassword(string text, string masked) => Assert.Equal(masked, SecretMask.Apply(text));

    [Theory]
    [InlineData("postgres://dms:p@ss@db:5432/x", "postgres://dms:[hidden]@db:5432/x")]
    [InlineData("connect dms:hunter2@db.example.com failed", "connect dms:[hidden]@db.example.com failed")]
    [InlineData("dms:hunter2@localhost:5432", "dms:[hidden]@localhost:5432")]
    [InlineData("jdbc:oracle:thin:scott/tiger@//db.example.com:1521/ORCL", "jdbc:oracle:thin:scott/[hidden]@//db.example.com:1521/ORCL")]
    [InlineData("Access denied for user 'dms'@'10.0.0.1'", "Access denied for user 'dms'@'10.0.0.1'")]
    [InlineData("mailto:ops@example.com", "mailto:ops@example.com")]
    [InlineData("http://db.example.com:8080/x", "http://db.example.com:8080/x")]
    public void Apply_UserAndPasswordBeforeAHost_HidesThePassword(string text, string masked) => Assert.Equal(masked, SecretMask.Apply(text));

    [Fact]
    public void Apply_Null_StaysNull() => Assert.Null(SecretMask.Apply(null));

    [Fact]
    public void Apply_NothingSecret_IsTheSameText()
    {
        const string Line = "00012345: 2026-11-21T10:00:00 [TARGET_LOAD ]I:  Load finished for table 'S'.'T' (Id = 1). 5 rows received. (streamcomponent.c:3976)";

        Assert.Same(Line, SecretMask.Apply(Line));
    }
}
