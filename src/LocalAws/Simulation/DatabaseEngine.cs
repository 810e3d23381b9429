namespace DmsDashboard.LocalAws.Simulation;

/// <summary>A database engine as DMS names it.</summary>
internal sealed record DatabaseEngine(string Name, string DisplayName, int? Port, string Schema, string SourceFile)
{
    public static readonly DatabaseEngine Oracle = new("oracle", "Oracle", 1521, "SALES", "oracle_endpoint");
    public static readonly DatabaseEngine SqlServer = new("sqlserver", "Microsoft SQL Server", 1433, "dbo", "sqlserver_endpoint");
    public static readonly DatabaseEngine MySql = new("mysql", "MySQL", 3306, "shop", "mysql_endpoint");
    public static readonly DatabaseEngine MariaDb = new("mariadb", "MariaDB", 3306, "shop", "mysql_endpoint");
    public static readonly DatabaseEngine Postgres = new("postgres", "PostgreSQL", 5432, "public", "postgres_endpoint");
    public static readonly DatabaseEngine Aurora = new("aurora", "Amazon Aurora MySQL", 3306, "shop", "mysql_endpoint");
    public static readonly DatabaseEngine AuroraPostgres = new("aurora-postgresql", "Amazon Aurora PostgreSQL", 5432, "public", "postgres_endpoint");
    public static readonly DatabaseEngine MongoDb = new("mongodb", "MongoDB", 27017, "store", "mongodb");
    public static readonly DatabaseEngine Db2 = new("db2", "IBM Db2 LUW", 50000, "ARCHIVE", "db2luw_endpoint");
    public static readonly DatabaseEngine Redshift = new("redshift", "Amazon Redshift", 5439, "public", "redshift_endpoint");
    public static readonly DatabaseEngine S3 = new("s3", "Amazon S3", null, "", "s3_endpoint");
    public static readonly DatabaseEngine Kinesis = new("kinesis", "Amazon Kinesis", null, "", "kinesis_endpoint");
    public static readonly DatabaseEngine Kafka = new("kafka", "Apache Kafka", null, "", "kafka_endpoint");
    public static readonly DatabaseEngine OpenSearch = new("opensearch", "Amazon OpenSearch Service", null, "", "opensearch_endpoint");
}
